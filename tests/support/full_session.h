// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "core/session/session.h"

namespace ree::testing {

/// A map in which nothing is as it is by default.
inline MapState fullMap(const std::filesystem::path& folder) {
    MapState map;
    map.view = {"EPSG:32642", {500000.125, 4770000.1}, 0.1 + 0.2, 1281, 719};
    MapOptions& style = map.style;
    style.theme = Theme::Dark;
    style.colourBy = ColourBy::Grade;
    style.shapeBy = ShapeBy::Status;
    style.sizeBy = SizeBy::Contained;
    style.figureClasses = {ClassMethod::ByHand, 4, {0.1, 0.5, 2}};
    style.names = NameScript::Russian;
    style.vision = ColourVision::Tritanopia;
    style.clusters = style.labelAll = style.graticule = style.overview = true;
    style.labels = style.legend = style.scaleBar = style.northArrow = style.credits = false;
    map.filter = "country in (KAZ)";
    LayerState areas{folder / "data" / "licences.gpkg", "areas", "Лицензии", false, {}, {}};
    areas.style = {0x80336699U, 0xff000000U, 2.5, {4, 1.5}, 0.75, true, "holder", 1000, 5e6};
    map.layers = {areas, {{}, "sites", "REE Atlas", true, {}, {}}};
    map.selected = {{"", "KGZ-KUTESSAY-2", "Kutessay II"}, {(folder / "data" / "sites.shp").string(), "", "Seven"}};
    return map;
}

/// A session in which everything that can be kept is kept.
inline Session fullSession(const std::filesystem::path& folder) {
    Session s;
    SessionSource source;
    source.path = folder / "data" / "sites.shp";
    source.files = {{"sites.shp", 100, std::string(64, 'a')}};
    source.encoding = "windows-1251";
    source.crs = "EPSG:4326";
    source.meanings["pct"] = {FieldRole::ComponentGrade, Unit::Percent, "Nb2O5"};
    s.sources = {source, {folder / "data" / "licences.gpkg", {}, {}, {}, {}}};
    AttachedTable table;
    table.source = source;
    table.source.path = folder.parent_path() / "grades.csv";
    table.decisions = {
        {table.source.path.string(), {"Кутессай II", 1}, {"", "KGZ-KUTESSAY-2", "Kutessay II"}, MatchVerdict::Join},
        {table.source.path.string(), {"Nowhere", 0}, {}, MatchVerdict::Never}};
    s.tables = {table};
    s.decisions.rule = *choiceRuleFromText("press > JORC");
    s.decisions.choose({{"", "A", "Alpha"}, ClaimKind::Figures, {"A024", "newer drilling", "2026-11-25"}});
    s.decisions.choose(
        {{(folder / "data" / "sites.shp").string(), "7", "Seven"}, ClaimKind::Owner, {"x/y/z", "why", ""}});
    s.decisions.place({{"", "B", "Beta"}, {70.5, 43.25}, 2.5, "seen on imagery", "2026-11-25"});
    s.lens.rows = {{"C1", "indicated", "inferred", "probable"}};
    s.groups = GroupConvention::Chinese;
    s.map = fullMap(folder);
    SlideState slide;
    slide.layout = "profile";
    slide.title = "Казахстан";
    slide.note = "Say who owns it.";
    slide.map = fullMap(folder);
    slide.otherFilter = "country in (KGZ)";
    slide.charts = {"by-country", "by-owner"};
    slide.site = {"", "KGZ-KUTESSAY-2", "Kutessay II"};
    slide.photo = folder / "photos" / "pit.jpg";
    s.slides = {slide, {}};
    s.houseStyle = folder / "house.json";
    return s;
}

} // namespace ree::testing
