// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace ree {

/// How an HTML report looks: a measure that reads well, the old value set back and the new one forward, tables that
/// become cards on a phone and keep their headings from page to page on paper.
inline constexpr std::string_view comparisonStyle = R"css(
:root { color-scheme: light dark;
  --paper: #ffffff; --ink: #1b2126; --soft: #5a656e; --line: #d9dfe3; --band: #f4f6f7; --link: #0b5a8f;
  --new: #0b6b4a; --new-back: #e6f3ed; --old: #9a3b1f; --old-back: #f9ebe6; --turn: #7a5600; --turn-back: #faf1d9; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #14181b; --ink: #e6eaec; --soft: #9fabb3; --line: #343c42; --band: #1d2327; --link: #7fc0ee;
  --new: #7fd6b0; --new-back: #16302a; --old: #f0a58c; --old-back: #3a231c; --turn: #e6c46a; --turn-back: #352c15; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2.5rem 2rem 4rem; max-width: 76rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 "Noto Sans", "Segoe UI", system-ui, -apple-system, "DejaVu Sans", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h1 { margin: 0 0 .25rem; font-size: 2rem; line-height: 1.2; font-weight: 650; letter-spacing: -.01em; }
h2 { margin: 3rem 0 .25rem; font-size: 1.25rem; font-weight: 650; break-after: avoid; }
h2 span { margin-left: .5rem; color: var(--soft); font-size: .9375rem; font-weight: 400; }
p { margin: 0 0 1rem; max-width: 46rem; }
.about { color: var(--soft); font-size: .9375rem; break-after: avoid; }
.versions { margin: 0 0 1.5rem; color: var(--soft); }
.headline { margin: 0 0 1.5rem; font-size: 1.25rem; }
a { color: var(--link); text-underline-offset: .15em; }
nav { display: grid; grid-template-columns: repeat(5, 1fr); gap: 1px; margin: 0 0 1rem;
  border: 1px solid var(--line); border-radius: .5rem; background: var(--line); overflow: hidden; }
nav > * { display: flex; flex-direction: column; padding: .75rem 1rem; background: var(--paper);
  color: var(--ink); text-decoration: none; font-size: .875rem; line-height: 1.3; }
nav a:hover, nav a:focus-visible { background: var(--band); }
nav b { font-size: 1.625rem; font-weight: 650; line-height: 1.25; }
nav .none, nav .none b { color: var(--soft); font-weight: 400; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
thead th { padding: .5rem .75rem; border-bottom: 2px solid var(--line); color: var(--soft); font-size: .8125rem;
  font-weight: 600; text-align: left; }
tbody { border-bottom: 1px solid var(--line); break-inside: avoid; }
tbody th, td { padding: .625rem .75rem; text-align: left; vertical-align: top; font-weight: 400; }
tbody tr + tr td { border-top: 1px dotted var(--line); }
th:first-child { padding-left: 0; }
.site { width: 21%; } .what { width: 12%; } .value { width: 26%; } .change { width: 15%; }
.name { display: block; font-weight: 650; }
small { display: block; color: var(--soft); font-size: .8125rem; line-height: 1.4; }
td.before { color: var(--soft); }
.nothing { color: var(--soft); font-style: italic; } .plain { font-style: normal; }
.mark { display: inline-block; padding: .0625rem .5rem; border-radius: .75rem; font-size: .8125rem; line-height: 1.5; }
.new { color: var(--new); background: var(--new-back); } .old { color: var(--old); background: var(--old-back); }
.turn { color: var(--turn); background: var(--turn-back); }
.more { margin-top: .75rem; color: var(--soft); }
ul, ol { margin: 0 0 1rem; padding-left: 1.5rem; max-width: 56rem; } li { margin: 0 0 .375rem; }
.inputs { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 0 3rem; }
.inputs h3 { margin: 1rem 0 .25rem; font-size: 1rem; }
.files { font-size: .8125rem; } .files td, .files th { padding: .25rem .75rem .25rem 0; }
.files td { border: 0; } .files td:nth-child(2) { white-space: nowrap; } .files td:first-child { min-width: 8.5rem; } code { font: .75rem/1.4 "Noto Sans Mono", "DejaVu Sans Mono", ui-monospace, monospace; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft);
  font-size: .8125rem; }
@media screen and (max-width: 44rem) {
  body { padding: 1.5rem 1rem 3rem; } h1 { font-size: 1.625rem; } h2 { margin-top: 2.25rem; }
  nav { grid-template-columns: 1fr 1fr; }
  .changes thead { display: none; }
  .changes, .changes tbody, .changes tr, .changes th, .changes td { display: block; width: auto; }
  .changes tbody { padding: .75rem 0; } .changes tbody th, .changes td { padding: .125rem 0; }
  .changes tbody tr + tr td { border: 0; } .changes tr + tr { margin-top: .625rem; }
  .changes td.what { margin-top: .375rem; font-weight: 600; }
  .changes td.blank { display: none !important; }
  .changes td[data-label] { display: grid; grid-template-columns: 4.25rem 1fr; }
  .changes td[data-label]::before { content: attr(data-label); color: var(--soft); font-size: .8125rem; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --band: #fff; --link: #000; --new: #000;
    --new-back: #fff; --old: #000; --old-back: #fff; --turn: #000; --turn-back: #fff; }
  @page { size: A4 landscape; margin: 15mm; }
  :root { font-size: 9.5pt; } body { padding: 0; max-width: none; } h2 { margin-top: 1.75rem; }
  .mark { padding: 0; } a { text-decoration: none; } thead { display: table-header-group; } tr { break-inside: avoid; }
}
)css";

} // namespace ree
