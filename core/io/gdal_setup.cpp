// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/gdal_setup.h"

#include <mutex>

#include <cpl_conv.h>
#include <cpl_http.h>
#include <gdal.h>

namespace ree {
namespace {

/// Answers every request with an error result: a null result would let GDAL go on and fetch.
CPLHTTPResult* refuseFetch(const char*, CSLConstList, GDALProgressFunc, void*, CPLHTTPFetchWriteFunc, void*, void*) {
    auto* result = static_cast<CPLHTTPResult*>(CPLCalloc(1, sizeof(CPLHTTPResult)));
    result->nStatus = 1;
    result->pszErrBuf = CPLStrdup("The network is off for files");
    return result;
}

} // namespace

void setUpGdal() {
    static std::once_flag once;
    std::call_once(once, [] {
        CPLSetConfigOption("CPL_VSIL_CURL_ALLOWED_FILENAME", "none");
        CPLSetConfigOption("WRITE_GFS", "NO");
        CPLSetConfigOption("CPL_VSIL_GZIP_WRITE_PROPERTIES", "NO");
        CPLSetConfigOption("GDAL_PAM_ENABLED", "NO");
        CPLSetConfigOption("SHAPE_RESTORE_SHX", "NO");
        CPLSetConfigOption("OGR_GEOJSON_MAX_OBJ_SIZE", "400");
        // A sheet of texts alone has a heading too; GDAL would take it for a row.
        CPLSetConfigOption("OGR_XLSX_HEADERS", "FORCE");
        CPLHTTPPushFetchCallback(refuseFetch, nullptr);
        // Whoever wants GDAL's words collects them (GdalMessages); the rest would only litter the terminal.
        CPLSetErrorHandler(CPLQuietErrorHandler);
        GDALAllRegister();
    });
}

} // namespace ree
