// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tuple>

#include "app/briefing/deck.h"
#include "app/briefing/slide.h"
#include "tests/bench/bench.h"

namespace ree::bench {
namespace {

constexpr int slides = 50;

Deck composed(const Bench& bench) {
    Deck deck;
    for (int i = 0; i < slides; ++i) {
        SlideRequest slide;
        slide.map = bench.request(bench.zoom.panned(4.0 * i, 3.0 * i), bench.all);
        deck.pages.push_back(composeSlide(slide));
    }
    return deck;
}

} // namespace

void benchDeck(const Bench& bench) {
    for (const auto& [op, name] : {std::tuple("deck_pdf", "deck.pdf"), std::tuple("deck_pptx", "deck.pptx")})
        bench.meter.measure(op, slides, 1, [&] { (void)demanded(saveDeck(composed(bench), bench.folder / name, {})); });
}

} // namespace ree::bench
