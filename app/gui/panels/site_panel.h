// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QUrl>
#include <QWidget>

#include "core/sites/decisions.h"

class QFrame;
class QLabel;
class QLineEdit;
class QTextBrowser;

namespace ree {

class Document;

/// The selected site: what is used, what is claimed, by whom. A claim is chosen by its link and a reason; the choice is
/// a step that can be undone.
class SitePanel : public QWidget {
    Q_OBJECT
public:
    SitePanel(Document* document, QWidget* parent);

signals:
    void explainWanted(std::uint32_t row, const QString& quantity);
    void placeWanted(std::uint32_t row); ///< the analyst wants to say where the site lies

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeChoiceBar();
    void showSite();
    void follow(const QUrl& url);
    void askReason(ClaimKind kind, const std::string& claim);
    void choose();
    void backToRule(ClaimKind kind);
    [[nodiscard]] std::optional<std::uint32_t> site() const;

    Document* m_document;
    QTextBrowser* m_text;
    QFrame* m_choiceBar;
    QLabel* m_choiceText;
    QLineEdit* m_reason;
    std::optional<Choice> m_pending; ///< chosen, its reason not yet given
};

} // namespace ree
