// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/derivation_html.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QStringList>

#include "app/paint/qt_text.h"
#include "core/base/text.h"

namespace ree {
namespace {

constexpr std::size_t mostInputs = 200; ///< of a sum over many sites; the arithmetic of the others is the same
constexpr int digits = 12;

QString words(const char* text) { return QCoreApplication::translate("Derivation", text); }

QString escaped(const std::string& text) { return qtText(text).toHtmlEscaped(); }

QString valueHtml(const Derivation& d) {
    if (d.value.bound == Bound::Withheld)
        return words("withheld");
    if (!d.value.known())
        return words("not known");
    QString text = escaped(toReadableText(withoutDust(d.value), digits));
    if (d.unit != Unit::None)
        text += QLatin1Char(' ') + escaped(std::string(symbol(d.unit)));
    return text;
}

QString backingHtml(const Derivation::Backing& b) {
    QStringList parts;
    for (const std::string& part : {b.system, b.resourceClass, b.zone, b.date})
        if (!part.empty())
            parts << escaped(part);
    if (!b.cutOff.empty())
        parts << words("cut-off %1").arg(escaped(b.cutOff));
    if (b.derived)
        parts << words("derived by those who collected it");
    QString html = parts.join(QStringLiteral(", "));
    for (const std::string& line : {b.statement, b.note})
        if (!line.empty())
            html += QStringLiteral("<br><i>%1</i>").arg(escaped(line));
    if (!b.choice.empty())
        html += QStringLiteral("<br><b>%1</b> %2").arg(words("Chosen by hand:"), escaped(b.choice));
    const QString source = sourceHtml(b.sourceId, b.sourceTitle, b.sourceUrl);
    return source.isEmpty() ? html : html + QStringLiteral("<br>") + source;
}

bool isWebAddress(const QUrl& url) {
    return url.isValid() && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
}

/// The arithmetic, who says so, what was assumed; lines without the first break.
QString detailHtml(const Derivation& d) {
    QStringList lines;
    if (!d.formula.empty())
        lines << QStringLiteral("= %1").arg(escaped(d.formula));
    if (d.step == Derivation::Step::Claim)
        lines << QStringLiteral("<small>%1</small>").arg(backingHtml(d.backing));
    if (!d.why.empty())
        lines << QStringLiteral("<small>%1</small>").arg(escaped(d.why));
    return lines.join(QStringLiteral("<br>"));
}

QString inputsHtml(const Derivation& d);

void append(QString& html, const Derivation& d) {
    html += QStringLiteral("<li><b>%1</b> %2").arg(valueHtml(d), escaped(d.basis));
    html += QStringLiteral(" · %1").arg(escaped(d.what));
    if (const QString detail = detailHtml(d); !detail.isEmpty())
        html += QStringLiteral("<br>") + detail;
    html += inputsHtml(d) + QStringLiteral("</li>");
}

QString inputsHtml(const Derivation& d) {
    if (d.inputs.empty())
        return {};
    QString html = QStringLiteral("<ul>");
    for (std::size_t i = 0; i < d.inputs.size() && i < mostInputs; ++i)
        append(html, d.inputs[i]);
    if (d.inputs.size() > mostInputs)
        html += QStringLiteral("<li>%1</li>").arg(words("and %1 more").arg(d.inputs.size() - mostInputs));
    return html + QStringLiteral("</ul>");
}

} // namespace

QString sourceHtml(const std::string& id, const std::string& title, const std::string& url) {
    if (id.empty())
        return {};
    const QString text = escaped(title.empty() ? id : title);
    const QUrl address(qtText(url), QUrl::StrictMode);
    if (isWebAddress(address))
        return QStringLiteral("<a href=\"%1\">%2</a>").arg(address.toString(QUrl::FullyEncoded).toHtmlEscaped(), text);
    return text;
}

void openWebAddress(const QUrl& url) {
    if (isWebAddress(url))
        QDesktopServices::openUrl(url);
}

QString derivationHtml(const Derivation& d) {
    QString html = QStringLiteral("<h3>%1</h3><p style=\"font-size:x-large\"><b>%2</b> %3</p>")
                       .arg(escaped(d.what), valueHtml(d), escaped(d.basis));
    const Interval again = recomputed(d);
    const bool same = again == d.value;
    if (!d.inputs.empty())
        html +=
            QStringLiteral("<p>%1</p>")
                .arg(same ? words("Worked out anew from what stands below: the same to the last digit.")
                          : words("Worked out anew from what stands below it is another number: please report it."));
    return html + QStringLiteral("<p>%1</p>").arg(detailHtml(d)) + inputsHtml(d);
}

} // namespace ree
