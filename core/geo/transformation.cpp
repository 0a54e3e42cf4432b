// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/transformation.h"

#include <cmath>
#include <string_view>

#include "core/base/text.h"
#include "core/geo/proj_handles.h"

namespace ree {
namespace {

/// Adds a change of datum; projections, axis orders and changes from WGS 84 to itself are none.
void addStep(PJ_CONTEXT* context, const PJ* step, CrsTransformation& found) {
    const char* name = proj_get_name(step);
    if (proj_get_type(step) != PJ_TYPE_TRANSFORMATION || name == nullptr ||
        std::string_view(name).starts_with("Null geographic offset from WGS 84"))
        return;
    std::string text = name;
    const char* authority = proj_get_id_auth_name(step, 0);
    const char* code = proj_get_id_code(step, 0);
    if (authority != nullptr && code != nullptr)
        text += std::string(", ") + authority + ":" + code;
    found.steps.push_back(std::move(text));
    const double accuracy = proj_coordoperation_get_accuracy(context, step);
    if (found.steps.size() == 1)
        found.accuracyMeters = accuracy >= 0 ? accuracy : std::numeric_limits<double>::quiet_NaN();
    else // errors of a chain add up at worst; one that is not stated leaves the sum unknown
        found.accuracyMeters += accuracy >= 0 ? accuracy : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

std::optional<CrsTransformation> transformationToWgs84(const std::string& crs, MapPoint at) {
    const ProjContext context(proj_context_create());
    proj_log_level(context.get(), PJ_LOG_NONE);
    const ProjObject raw(proj_create_crs_to_crs(context.get(), crs.c_str(), "EPSG:4326", nullptr));
    const ProjObject way(raw ? proj_normalize_for_visualization(context.get(), raw.get()) : nullptr);
    if (!way || !at.valid())
        return std::nullopt;
    const PJ_COORD out = proj_trans(way.get(), PJ_FWD, proj_coord(at.x, at.y, 0, 0));
    if (!std::isfinite(out.xy.x) || !std::isfinite(out.xy.y))
        return std::nullopt;
    // Several ways may stand ready; which one was taken is known only after a point went through.
    const ProjObject used(proj_trans_get_last_used_operation(way.get()));
    if (!used)
        return std::nullopt;
    CrsTransformation found;
    found.ballpark = proj_coordoperation_has_ballpark_transformation(context.get(), used.get()) != 0;
    const int steps = proj_get_type(used.get()) == PJ_TYPE_CONCATENATED_OPERATION
                          ? proj_concatoperation_get_step_count(context.get(), used.get())
                          : 0;
    if (steps <= 0)
        addStep(context.get(), used.get(), found);
    for (int i = 0; i < steps; ++i)
        if (const ProjObject step(proj_concatoperation_get_step(context.get(), used.get(), i)); step)
            addStep(context.get(), step.get(), found);
    return found;
}

std::string toText(const CrsTransformation& transformation) {
    if (transformation.ballpark)
        return "no change from its datum to WGS 84 is known; places may be off by some hundred metres";
    if (transformation.steps.empty())
        return "no change of datum";
    const std::string accuracy = std::isnan(transformation.accuracyMeters)
                                     ? "accuracy not stated"
                                     : "accuracy " + readableNumber(transformation.accuracyMeters) + " m";
    return joined(transformation.steps, " + ") + ", " + accuracy;
}

} // namespace ree
