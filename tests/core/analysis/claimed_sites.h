// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/analysis/checks.h"
#include "tests/support/make_sites.h"

namespace ree::testing {

inline Figure figureOf(FigureKind kind, Interval value, Unit unit, Basis basis, std::string estimate = "E") {
    Figure f;
    f.kind = kind;
    f.kindText = kind == FigureKind::Grade ? "grade" : kind == FigureKind::Tonnage ? "tonnage" : "contained";
    f.estimate = std::move(estimate);
    f.id = f.estimate + "-" + f.kindText;
    f.quantity = {value, unit};
    f.basis = basis;
    f.sourceId = "source-" + f.estimate;
    return f;
}
inline Figure ore(double megatonnes, std::string estimate = "E") {
    auto f =
        figureOf(FigureKind::Tonnage, Interval::exact(megatonnes), Unit::Megatonne, Basis::Ore, std::move(estimate));
    f.basisText = "ore";
    return f;
}
inline Figure grade(double percent, std::string estimate = "E", Basis basis = Basis::Reo) {
    return figureOf(FigureKind::Grade, Interval::exact(percent), Unit::Percent, basis, std::move(estimate));
}
inline Figure contained(double tonnes, std::string estimate = "E", Basis basis = Basis::Reo) {
    return figureOf(FigureKind::Contained, Interval::exact(tonnes), Unit::Tonne, basis, std::move(estimate));
}
inline Figure with(Figure f, ReportingSystem system, std::string date = {},
                   ResourceClass resourceClass = ResourceClass::Unknown) {
    f.system = system;
    f.effectiveDate = std::move(date);
    f.resourceClass = resourceClass;
    return f;
}

/// One site named "Site" with these claims.
inline std::shared_ptr<SiteTable> siteWith(SiteEvidence claims, SiteRecord record = {}) {
    if (record.name.empty())
        record.name = "Site";
    const auto table = tableOf({record});
    auto evidence = std::make_shared<Evidence>();
    evidence->bySite[0] = std::move(claims);
    table->evidence = std::move(evidence);
    return table;
}
inline std::shared_ptr<SiteTable> siteWith(std::vector<Figure> figures) {
    SiteEvidence claims;
    claims.figures = std::move(figures);
    return siteWith(std::move(claims));
}

inline std::vector<Finding> findingsIn(const SiteTable& table) {
    CheckContext context;
    context.today = "2026-11-25";
    return checkSites(table, context, {});
}
inline std::vector<Finding> findingsIn(std::vector<Figure> figures) {
    return findingsIn(*siteWith(std::move(figures)));
}

inline std::vector<Finding> ofKind(const std::vector<Finding>& findings, FindingKind kind) {
    std::vector<Finding> found;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(found),
                 [kind](const Finding& f) { return f.kind == kind; });
    return found;
}

/// Thin blanks as ordinary ones, so that a test can be read.
inline std::string plain(std::string text) {
    const std::string thin = "\u2009";
    const std::string narrow = "\u202f";
    for (const std::string& blank : {thin, narrow})
        for (std::size_t at = 0; (at = text.find(blank, at)) != std::string::npos;)
            text.replace(at, blank.size(), " ");
    return text;
}

} // namespace ree::testing
