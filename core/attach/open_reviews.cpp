// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attach/open_reviews.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

namespace ree {
namespace {

/// Decisions by the text of their row, in the order in which they were made.
using ByText = std::unordered_map<std::string, std::vector<const MatchDecision*>>;

ByText byText(const MatchDecisions& decisions) {
    ByText rows;
    for (const MatchDecision& decision : decisions)
        rows[decision.row.text].push_back(&decision);
    return rows;
}

/// What the decisions about one row come to: the same rules as DecidedRows, by key, without looking up every site.
class RowState {
public:
    void take(const MatchDecision& decision) {
        if (decision.verdict == MatchVerdict::Reject) {
            m_rejected.push_back(decision.site);
            if (m_joined == decision.site)
                m_joined.reset();
            return;
        }
        m_never = decision.verdict == MatchVerdict::Never;
        m_joined.reset();
        if (m_never)
            return;
        m_joined = decision.site;
        std::erase(m_rejected, decision.site);
    }
    [[nodiscard]] bool settled() const { return m_never || m_joined; }
    [[nodiscard]] bool rejects(const SiteKey& site) const {
        return std::find(m_rejected.begin(), m_rejected.end(), site) != m_rejected.end();
    }

private:
    bool m_never = false;
    std::optional<SiteKey> m_joined;
    std::vector<SiteKey> m_rejected;
};

RowState stateOf(const TableRowKey& row, const ByText& decisions) {
    RowState state;
    if (const auto it = decisions.find(row.text); it != decisions.end())
        for (const MatchDecision* decision : it->second)
            if (decision->row == row)
                state.take(*decision);
    return state;
}

} // namespace

std::vector<OpenReview> openReviews(const SiteTable& sites, const AttachReport& report,
                                    const MatchDecisions& decisions) {
    const ByText about = byText(decisions);
    std::vector<OpenReview> open;
    for (std::size_t i = 0; i < report.review.size(); ++i) {
        const ReviewRow& review = report.review[i];
        const RowState state = stateOf(review.key, about);
        if (state.settled())
            continue;
        OpenReview left{i, {}};
        for (std::size_t c = 0; c < review.candidates.size(); ++c)
            if (!state.rejects(keyOf(sites, review.candidates[c].site)))
                left.candidates.push_back(c);
        if (!left.candidates.empty())
            open.push_back(std::move(left));
    }
    return open;
}

} // namespace ree
