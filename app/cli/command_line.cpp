// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

#include <CLI/CLI.hpp>
#include <QGuiApplication>

#include "app/cli/attach_command.h"
#include "app/cli/check_command.h"
#include "app/cli/commands.h"
#include "app/cli/diff_command.h"
#include "app/cli/explain_command.h"
#include "app/cli/output.h"
#include "app/cli/slide_command.h"
#include "core/base/version.h"

namespace ree {
namespace {

constexpr std::array<std::string_view, 10> commandNames{"info", "sites", "explain", "attach", "check",
                                                        "diff", "map",   "slide",   "deck",   "report"};

void addSelection(CLI::App& command, SelectionOptions& options) {
    addSources(command, options);
    command.add_option("--country", options.countries, "Countries as ISO codes or names: KAZ,KGZ")->delimiter(',');
    command.add_option("--element", options.elements, "Rare earth elements: Nd,Dy")->delimiter(',');
    command.add_flag("--all-elements", options.allElements, "A site must have every element named, not any");
    command.add_option("--filter", options.filterText, "Filter text: 'grade >= 0.1 % and tonnage >= 1 Mt'");
}

void addPicture(CLI::App& command, PictureOptions& options) {
    addSelection(command, options.selection);
    command.add_option("-o,--output", options.output, "The picture; its ending gives the format")->required();
    command.add_option("--size", options.size,
                       "WIDTHxHEIGHT in pixels or with cm: 16x12cm; without it as a session, else 1920x1080");
    command.add_option("--crs", options.crs, "Projection: albers, mercator, platecarree, EPSG:…");
    command.add_option("--extent", options.extent, "west,south,east,north in degrees");
    addPictureStyle(command, options.style);
}

} // namespace

bool isCommand(int argc, char** argv) {
    int at = 1;
    while (at < argc && argv[at] == timingsOption)
        ++at;
    if (at == argc)
        return false;
    const std::string_view first = argv[at];
    if (first.starts_with('-'))
        return true;
    return std::find(commandNames.begin(), commandNames.end(), first) != commandNames.end();
}

int runCommandLine(int argc, char** argv) {
    Timings timings;
    CLI::App app(
        "REE Atlas: rare earth deposits of Central Asia. Without a command, opens the window: ree-atlas [FILE…]",
        "ree-atlas");
    app.set_version_flag("--version", "REE Atlas " + std::string(programVersion()));
    app.require_subcommand(1);

    InfoOptions info;
    CLI::App* infoCommand = app.add_subcommand("info", "What a file holds: layers, fields, CRS, extent, rows");
    infoCommand->add_option("SOURCE", info.source, "The file")->required();
    infoCommand->add_option("--layer", info.layer, "Only this layer");
    infoCommand->add_flag("--json", info.json, "As JSON");

    SitesOptions sites;
    CLI::App* sitesCommand = app.add_subcommand("sites", "List the sites chosen");
    addSelection(*sitesCommand, sites.selection);
    sitesCommand->add_option("--columns", sites.columns, "Columns by key, separated by commas");
    sitesCommand->add_option("--sort", sites.sort, "Order: 'grade_percent desc, name'");
    sitesCommand->add_option("-o,--output", sites.output, "File to write; standard output without it");
    sitesCommand->add_option("--format", sites.format, "csv, geojson, gpkg, shp, xlsx or json");
    sitesCommand->add_flag("--claims", sites.claims, "Also the range of the claims, and every claim with its source");
    sitesCommand->add_flag("--bom", sites.byteOrderMark, "Begin CSV with a byte order mark, for spreadsheets");

    ExplainOptions explain;
    CLI::App* explainCommand = app.add_subcommand("explain", "Where a site's numbers come from");
    addExplain(*explainCommand, explain);

    AttachCommandOptions attach;
    CLI::App* attachCommand = app.add_subcommand("attach", "Join a table to sites and tell what became of every row");
    addAttach(*attachCommand, attach);

    PictureOptions map;
    CLI::App* mapCommand = app.add_subcommand("map", "Paint the map: png, svg or pdf");
    addPicture(*mapCommand, map);
    mapCommand
        ->add_option("--dpi", map.dpi,
                     "Dots an inch: text and symbols keep their size in print; a png has --size pixels at any")
        ->check(CLI::Range(24.0, 1200.0));
    mapCommand->add_option("--scale", map.scale, "The map at 1:SCALE in print, in the middle of the extent")
        ->check(CLI::Range(1000.0, 1e9));

    SlideOptions slide;
    CLI::App* slideCommand = app.add_subcommand("slide", "Compose a slide: pptx, pdf, svg or png");
    addPicture(*slideCommand, slide.picture);
    addSlide(*slideCommand, slide);

    SlideOptions deck;
    CLI::App* deckCommand =
        app.add_subcommand("deck", "Several slides in one file: those of a session, or one a layout");
    addPicture(*deckCommand, deck.picture);
    addDeck(*deckCommand, deck);

    SlideOptions page;
    CLI::App* reportCommand = app.add_subcommand("report", "The sites chosen as one HTML page with map and table");
    addPicture(*reportCommand, page.picture);
    addReport(*reportCommand, page);

    DiffOptions diff;
    CLI::App* diffCommand = app.add_subcommand("diff", "What changed between two versions of a data set");
    addDiff(*diffCommand, diff);

    CheckOptions check;
    CLI::App* checkCommand = app.add_subcommand("check", "What does not add up, with the arithmetic");
    addCheck(*checkCommand, check);

    bool tellTimings = false;
    for (CLI::App* command : {&app, infoCommand, sitesCommand, explainCommand, attachCommand, checkCommand, diffCommand,
                              mapCommand, slideCommand, deckCommand, reportCommand})
        command->add_flag(std::string(timingsOption), tellTimings, "Stages and their times as JSON on standard error");

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? exitDone : exitWrongUsage;
    }
    const auto run = [&] {
        if (infoCommand->parsed())
            return runInfo(info, timings);
        if (sitesCommand->parsed())
            return runSites(sites, timings);
        if (explainCommand->parsed())
            return runExplain(explain, timings);
        if (diffCommand->parsed())
            return runDiff(diff, timings);
        if (attachCommand->parsed())
            return runAttach(attach, timings);
        if (checkCommand->parsed())
            return runCheck(check, timings);
        // Pictures are painted without a screen: a display is neither needed nor used.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_LOGGING_RULES", "default.warning=false"); // what Qt misses in a bare shell is no message for a user
        const QGuiApplication painter(argc, argv);
        timings.done("start");
        if (deckCommand->parsed())
            return runDeck(deck, timings);
        if (reportCommand->parsed())
            return runReport(page, timings);
        return mapCommand->parsed() ? runMap(map, timings) : runSlide(slide, timings);
    };
    const int code = run();
    if (tellTimings)
        std::fprintf(stderr, "%s\n", timings.toJson(app.get_subcommands().front()->get_name()).c_str());
    return code;
}

} // namespace ree
