// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/style_words.h"

namespace ree {
namespace {

constexpr std::pair<std::string_view, Theme> themes[] = {{"light", Theme::Light}, {"dark", Theme::Dark}};
constexpr std::pair<std::string_view, ColourBy> colours[] = {{"type", ColourBy::Type},
                                                             {"elements", ColourBy::ElementGroup},
                                                             {"country", ColourBy::Country},
                                                             {"status", ColourBy::Status},
                                                             {"evidence", ColourBy::Evidence},
                                                             {"class", ColourBy::ResourceClass},
                                                             {"owner-country", ColourBy::OwnerCountry},
                                                             {"grade", ColourBy::Grade},
                                                             {"tonnage", ColourBy::Tonnage},
                                                             {"contained", ColourBy::Contained},
                                                             {"one", ColourBy::Single}};
constexpr std::pair<std::string_view, ShapeBy> shapes[] = {
    {"evidence", ShapeBy::Evidence}, {"type", ShapeBy::Type}, {"status", ShapeBy::Status}};
constexpr std::pair<std::string_view, SizeBy> sizes[] = {
    {"same", SizeBy::Same}, {"tonnage", SizeBy::Tonnage}, {"contained", SizeBy::Contained}, {"grade", SizeBy::Grade}};
constexpr std::pair<std::string_view, NameScript> scripts[] = {
    {"main", NameScript::Main}, {"russian", NameScript::Russian}, {"local", NameScript::Local}};
constexpr std::pair<std::string_view, ColourVision> visions[] = {{"full", ColourVision::Full},
                                                                 {"protanopia", ColourVision::Protanopia},
                                                                 {"deuteranopia", ColourVision::Deuteranopia},
                                                                 {"tritanopia", ColourVision::Tritanopia}};
constexpr std::pair<std::string_view, ClassMethod> methods[] = {{"natural", ClassMethod::NaturalBreaks},
                                                                {"quantiles", ClassMethod::Quantiles},
                                                                {"equal", ClassMethod::EqualSteps},
                                                                {"breaks", ClassMethod::ByHand}};

} // namespace

Words<Theme> themeWords() { return themes; }
Words<ColourBy> colourWords() { return colours; }
Words<ShapeBy> shapeWords() { return shapes; }
Words<SizeBy> sizeWords() { return sizes; }
Words<NameScript> nameWords() { return scripts; }
Words<ColourVision> visionWords() { return visions; }
Words<ClassMethod> methodWords() { return methods; }

} // namespace ree
