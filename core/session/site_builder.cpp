// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/site_builder.h"

#include <utility>

#include "core/attach/table_layout.h"

namespace ree {
namespace {

bool decidesNothing(const Decisions& decisions) {
    return decisions.choices.empty() && decisions.places.empty() && decisions.rule == defaultChoiceRule();
}

} // namespace

void SiteBuilder::open(SiteTablePtr sites) {
    if (!sites)
        return;
    m_opened = m_opened ? concatenated({m_opened, std::move(sites)}) : std::move(sites);
    m_joined = nullptr;
}

BuiltSites SiteBuilder::build(const Session& session, const Job& job) {
    BuiltSites built;
    if (!m_opened)
        return built;
    if (!m_joined || m_tables != session.tables)
        attach(session.tables, job);
    built.attached = m_attached;
    if (decidesNothing(session.decisions)) {
        built.sites = m_joined;
        return built;
    }
    DecidedSites after = decided(*m_joined, session.decisions);
    built.sites = std::move(after.table);
    built.warnings = std::move(after.warnings);
    return built;
}

void SiteBuilder::attach(const std::vector<AttachedTable>& tables, const Job& job) {
    m_tables = tables;
    m_attached.clear();
    if (tables.empty()) {
        m_joined = m_opened;
        return;
    }
    auto joined = std::make_shared<SiteTable>(*m_opened);
    for (const AttachedTable& table : tables)
        m_attached.push_back(attachOne(*joined, table, job));
    m_joined = std::move(joined);
}

TableAttached SiteBuilder::attachOne(SiteTable& sites, const AttachedTable& table, const Job& job) {
    TableAttached attached;
    attached.path = table.source.path;
    const auto raw = tableOf(table.source, job);
    if (!raw) {
        attached.error = raw.error();
        return attached;
    }
    attached.table = *raw;
    auto report = attachTable(sites, **raw, {table.source.meanings, table.decisions});
    if (report)
        attached.report = *std::move(report);
    else
        attached.error = report.error();
    return attached;
}

Result<std::shared_ptr<const RawTable>> SiteBuilder::tableOf(const SessionSource& source, const Job& job) {
    auto& kept = m_raw[source.path.string() + "\n" + source.encoding];
    if (kept)
        return kept;
    ReadOptions options;
    options.encoding = source.encoding;
    auto table = readTableToAttach(source.path, options, job);
    if (!table)
        return tl::unexpected(table.error());
    kept = std::make_shared<const RawTable>(*std::move(table));
    return kept;
}

} // namespace ree
