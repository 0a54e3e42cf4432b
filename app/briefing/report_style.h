// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace ree {

/// Looks of the HTML report: a wide table on a desk, a card a site on a phone, black on white on paper.
inline constexpr std::string_view reportStyle = R"css(
:root { color-scheme: light dark; --paper: #ffffff; --ink: #1b2126; --soft: #55606a; --line: #d5dce1;
  --band: #f3f5f7; --accent: #1f4e79; }
@media (prefers-color-scheme: dark) { :root { --paper: #14181b; --ink: #e6eaec; --soft: #a5b0b8; --line: #38424a;
  --band: #1d2329; --accent: #8ab8e6; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 2rem 4rem; max-width: 96rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.45 "Noto Sans", "Segoe UI", system-ui, "DejaVu Sans", sans-serif; font-variant-numeric: tabular-nums; }
h1 { margin: 0; font-size: 2rem; line-height: 1.2; } h2 { margin: 2.5rem 0 .5rem; font-size: 1.25rem; color: var(--accent); }
header { border-left: .375rem solid var(--accent); padding-left: 1rem; margin-bottom: 1.5rem; }
header p { margin: .25rem 0 0; color: var(--soft); }
a { color: var(--accent); }
.top { display: grid; grid-template-columns: minmax(0, 3fr) minmax(20rem, 2fr); gap: 2rem; align-items: start; }
figure { margin: 0; } figure > img { width: 100%; height: auto; border: 1px solid var(--line); display: block; }
figcaption, .small { color: var(--soft); font-size: .8125rem; margin-top: .375rem; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
caption { text-align: left; color: var(--soft); font-size: .875rem; padding-bottom: .375rem; }
th, td { padding: .375rem .625rem; text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid var(--accent); color: var(--accent); white-space: nowrap; }
tbody tr:nth-child(even) { background: var(--band); }
.n { text-align: right; white-space: nowrap; }
.unknown { color: var(--soft); }
.figures { margin-bottom: 1.25rem; }
.legend { margin: .5rem 0 0; font-size: .9375rem; } .legend > * { display: inline-block; margin-right: .75rem; }
.legend img { vertical-align: middle; margin-right: .125rem; } .legend small { color: var(--soft); }
th button { all: unset; cursor: pointer; font-weight: inherit; } th button:focus-visible { outline: 2px solid; }
th[aria-sort="ascending"] button::after { content: " ▲"; } th[aria-sort="descending"] button::after { content: " ▼"; }
.list thead th { position: sticky; top: 0; background: var(--paper); }
.tools { display: flex; gap: 1rem; align-items: baseline; flex-wrap: wrap; margin: .5rem 0; }
input { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: .25rem;
  padding: .375rem .625rem; min-width: 16rem; }
.doubt { border-left: .25rem solid #c0392b; padding: .25rem .75rem; margin: .5rem 0; }
ol.sources li { margin: 0 0 .25rem; overflow-wrap: anywhere; } sup { line-height: 0; } sup a { text-decoration: none; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .75rem; color: var(--soft); font-size: .8125rem; }
@media (max-width: 60rem) { .top { grid-template-columns: minmax(0, 1fr); } }
@media screen and (max-width: 48rem) {
  body { padding: 1.25rem 1rem 3rem; } h1 { font-size: 1.5rem; } input { min-width: 0; width: 100%; }
  .list, .list caption, .list tbody, .list tr, .list td { display: block; }
  .list tr[hidden] { display: none; } .list thead { position: absolute; left: -999rem; }
  .list tr { padding: .625rem .75rem; border: 1px solid var(--line); border-radius: .375rem; margin-bottom: .5rem; }
  .list td { padding: .0625rem 0; text-align: left; display: grid; grid-template-columns: 7rem 1fr; }
  .list td::before { content: attr(data-label); color: var(--soft); font-size: .8125rem; }
  .list td.name { display: block; font-weight: 650; font-size: 1.0625rem; } .list td.name::before { content: none; }
  .list td.unknown, .list td.blank { display: none; }
}
@media print { :root { --paper: #fff; --ink: #000; --soft: #333; --line: #999; --band: #fff; --accent: #000; }
  .tools { display: none; } body { padding: 0; max-width: none; } thead { display: table-header-group; }
  tr { break-inside: avoid; } .list thead th { position: static; } }
)css";

/// Sorting and searching of the table. Unknown values stand last whatever the order.
inline constexpr std::string_view reportScript = R"js(
const table = document.querySelector('.list'), body = table.tBodies[0], rows = [...body.rows];
const key = (row, i) => row.cells[i].dataset.v ?? row.cells[i].textContent;
table.tHead.addEventListener('click', event => {
  const head = event.target.closest('th'); if (!head) return;
  const i = head.cellIndex, down = head.getAttribute('aria-sort') === 'ascending', number = head.classList.contains('n');
  for (const other of head.parentNode.cells) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  rows.sort((a, b) => {
    const x = key(a, i), y = key(b, i);
    if ((x === '') !== (y === '')) return x === '' ? 1 : -1;
    const order = number ? x - y : x.localeCompare(y);
    return down ? -order : order;
  });
  body.append(...rows);
});
const search = document.querySelector('input'), told = document.querySelector('output');
search.addEventListener('input', () => {
  const words = search.value.trim().toLowerCase(); let shown = 0;
  for (const row of rows) { row.hidden = !row.textContent.toLowerCase().includes(words); shown += !row.hidden; }
  told.value = words ? shown + ' of ' + rows.length : '';
});
)js";

} // namespace ree
