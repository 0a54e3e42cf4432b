// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/filter_panel.h"

#include <algorithm>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/gui/document/background.h"
#include "app/gui/document/document.h"
#include "core/base/text.h"

namespace ree {

namespace {

constexpr double tonnesPerMegatonne = 1e6;

template <class T, class Counts>
std::vector<CheckList::Item> wordItems(const std::vector<T>& chosen, const Counts& counts) {
    std::vector<CheckList::Item> items;
    for (const Word& word : words<T>()) {
        const auto value = static_cast<T>(word.value);
        const auto it = counts.find(value);
        const bool checked = std::find(chosen.begin(), chosen.end(), value) != chosen.end();
        if (it != counts.end() || checked)
            items.push_back({word.value, word.value == 0 ? QStringLiteral("Not stated") : qtText(word.label),
                             it == counts.end() ? 0 : it->second, checked});
    }
    return items;
}

std::vector<CheckList::Item> countryItems(const std::vector<CountryId>& chosen,
                                          const std::map<CountryId, std::int64_t>& counts) {
    std::vector<CheckList::Item> items;
    const auto add = [&](CountryId id, std::int64_t count) {
        const QString name = id == unknownCountry ? QStringLiteral("Not stated") : qtText(country(id).nameEnglish);
        items.push_back({id, name, count, std::find(chosen.begin(), chosen.end(), id) != chosen.end()});
    };
    for (const auto& [id, count] : counts)
        add(id, count);
    for (const CountryId id : chosen)
        if (!counts.contains(id))
            add(id, 0);
    std::stable_sort(items.begin(), items.end(), [](const auto& a, const auto& b) { return a.count > b.count; });
    return items;
}

template <class T>
std::vector<T> checkedAs(const CheckList* list) {
    std::vector<T> values;
    for (const int value : list->checkedValues())
        values.push_back(static_cast<T>(value));
    return values;
}

std::optional<double> typed(const QLineEdit* edit, double unit) {
    const auto number = parseNumber(edit->text().trimmed().replace(QLatin1Char(','), QLatin1Char('.')).toStdString());
    return number ? std::optional(*number * unit) : std::nullopt;
}

QString shown(const std::optional<double>& value, double unit) {
    return value ? qtText(numberText(*value / unit)) : QString();
}

} // namespace

FilterPanel::FilterPanel(Document* document, QWidget* parent) : QWidget(parent), m_document(document) {
    auto* outer = new QVBoxLayout(this);
    auto* top = new QHBoxLayout;
    m_text = new QLineEdit(this);
    m_text->setObjectName(QStringLiteral("filterText"));
    m_text->setPlaceholderText(tr("country in (KAZ, KGZ) and grade >= 0.1 %"));
    m_text->setClearButtonEnabled(true);
    m_text->setAccessibleName(tr("Filter as text"));
    auto* reset = new QPushButton(tr("Reset"), this);
    reset->setObjectName(QStringLiteral("filterReset"));
    reset->setToolTip(tr("Back to Central Asia without candidates"));
    top->addWidget(m_text, 1);
    top->addWidget(reset);
    outer->addLayout(top);
    m_textError = new QLabel(this);
    m_textError->setObjectName(QStringLiteral("filterError"));
    m_textError->setTextFormat(Qt::PlainText);
    m_textError->setWordWrap(true);
    m_textError->hide();
    outer->addWidget(m_textError);

    m_words = new QLabel(this);
    m_words->setObjectName(QStringLiteral("filterWords"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    outer->addWidget(m_words);

    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget(area);
    auto* form = new QFormLayout(body);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_name = new QLineEdit(body);
    m_name->setObjectName(QStringLiteral("filterName"));
    m_name->setPlaceholderText(tr("Any part of a name, any script"));
    m_name->setClearButtonEnabled(true);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Elements"), makeElements());
    m_grade = makeRange(form, tr("Grade, %"), QStringLiteral("filterGrade"));
    m_tonnage = makeRange(form, tr("Ore tonnage, Mt"), QStringLiteral("filterTonnage"));
    m_candidates = new QCheckBox(tr("Include candidates"), body);
    m_candidates->setObjectName(QStringLiteral("filterCandidates"));
    m_candidates->setToolTip(tr("Sites for which no rare earth mineralisation has been shown"));
    form->addRow(m_candidates);
    m_countries = makeList(form, tr("Country"), QStringLiteral("filterCountries"));
    m_types = makeList(form, tr("Deposit type"), QStringLiteral("filterTypes"));
    m_statuses = makeList(form, tr("Status"), QStringLiteral("filterStatuses"));
    m_scopes = makeList(form, tr("Scope"), QStringLiteral("filterScopes"));
    m_ownerCountries = makeList(form, tr("Owner's country"), QStringLiteral("filterOwnerCountries"));
    area->setWidget(body);
    outer->addWidget(area, 1);

    connect(m_text, &QLineEdit::editingFinished, this, &FilterPanel::applyText);
    connect(reset, &QPushButton::clicked, this, [this] { m_document->setFilter(defaultFilter()); });
    connect(m_name, &QLineEdit::textChanged, this, &FilterPanel::apply);
    connect(m_candidates, &QCheckBox::toggled, this, &FilterPanel::apply);
    connect(document, &Document::changed, this, &FilterPanel::onDocument);
    showFilter();
}

QWidget* FilterPanel::makeElements() {
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    m_elements = new ElementStrip(box);
    m_elementMode = new QComboBox(box);
    m_elementMode->setObjectName(QStringLiteral("filterElementMode"));
    m_elementMode->setAccessibleName(tr("How the elements are combined"));
    m_elementMode->setToolTip(tr("Whether a site needs one of the pressed elements or every one"));
    m_elementMode->addItems({tr("Any of these"), tr("All of these")});
    layout->addWidget(m_elements);
    layout->addWidget(m_elementMode);
    connect(m_elements, &ElementStrip::toggled, this, &FilterPanel::apply);
    connect(m_elementMode, &QComboBox::currentIndexChanged, this, &FilterPanel::apply);
    return box;
}

FilterPanel::RangeEdits FilterPanel::makeRange(QFormLayout* form, const QString& label, const QString& name) {
    RangeEdits edits{new QLineEdit(this), new QLineEdit(this), new QCheckBox(tr("Include unknown"), this)};
    edits.low->setObjectName(name + QStringLiteral("Low"));
    edits.high->setObjectName(name + QStringLiteral("High"));
    edits.unknown->setObjectName(name + QStringLiteral("Unknown"));
    edits.low->setPlaceholderText(tr("From"));
    edits.high->setPlaceholderText(tr("To"));
    edits.low->setAccessibleName(tr("%1, from").arg(label));
    edits.high->setAccessibleName(tr("%1, to").arg(label));
    edits.unknown->setAccessibleName(tr("%1, include unknown").arg(label));
    edits.low->setToolTip(tr("The least value; an empty field sets no limit"));
    edits.high->setToolTip(tr("The greatest value; an empty field sets no limit"));
    edits.unknown->setToolTip(tr("Also show sites for which no figure is known"));
    auto* grid = new QGridLayout;
    grid->addWidget(edits.low, 0, 0);
    grid->addWidget(edits.high, 0, 1);
    grid->addWidget(edits.unknown, 1, 0, 1, 2);
    form->addRow(label, grid);
    connect(edits.low, &QLineEdit::editingFinished, this, &FilterPanel::apply);
    connect(edits.high, &QLineEdit::editingFinished, this, &FilterPanel::apply);
    connect(edits.unknown, &QCheckBox::toggled, this, &FilterPanel::apply);
    return edits;
}

CheckList* FilterPanel::makeList(QFormLayout* form, const QString& label, const QString& name) {
    auto* list = new CheckList(this);
    list->setObjectName(name);
    list->setAccessibleName(label);
    form->addRow(label, list);
    // Later, because the answer rebuilds the very list whose item is being changed.
    connect(list, &CheckList::ticked, this, &FilterPanel::apply, Qt::QueuedConnection);
    return list;
}

void FilterPanel::focusText() {
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

void FilterPanel::focusFilter() {
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterPanel::onDocument(int changes) {
    if (changes & FilterChange)
        showFilter();
    if (changes & RowsChange)
        showCounts();
}

void FilterPanel::showFilter() {
    m_showing = true;
    const Filter& now = m_document->filter();
    m_text->setText(qtText(toText(now)));
    m_text->setCursorPosition(0);
    m_text->setToolTip(m_text->text().toHtmlEscaped());
    m_words->setText(qtText(inWords(now)));
    m_textError->hide();
    if (const QString wanted = qtText(now.nameContains); m_name->text().trimmed() != wanted)
        m_name->setText(wanted);
    m_elements->setElements(now.elements);
    m_elementMode->setCurrentIndex(now.allElements ? 1 : 0);
    const auto showRange = [](const RangeEdits& edits, const NumberRange& range, double unit) {
        edits.low->setText(shown(range.low, unit));
        edits.high->setText(shown(range.high, unit));
        if (range.active())
            edits.unknown->setChecked(range.includeUnknown);
    };
    showRange(m_grade, now.gradePercent, 1);
    showRange(m_tonnage, now.tonnageTonnes, tonnesPerMegatonne);
    m_candidates->setChecked(now.evidence.empty() || std::find(now.evidence.begin(), now.evidence.end(),
                                                               EvidenceLevel::Candidate) != now.evidence.end());
    m_showing = false;
    showCounts();
}

void FilterPanel::showCounts() {
    m_showing = true;
    const Filter& now = m_document->filter();
    const Facets& counts = m_document->facets();
    m_countries->setItems(countryItems(now.countries, counts.countries));
    m_types->setItems(wordItems(now.types, counts.types));
    m_statuses->setItems(wordItems(now.statuses, counts.statuses));
    m_scopes->setItems(wordItems(now.scopes, counts.scopes));
    m_ownerCountries->setItems(countryItems(now.ownerCountries, counts.ownerCountries));
    m_elements->setCounts(counts.elements);
    m_showing = false;
}

void FilterPanel::apply() {
    if (m_showing || !rangesReadable())
        return;
    Filter wanted = m_document->filter();
    wanted.nameContains = m_name->text().trimmed().toStdString();
    wanted.elements = m_elements->elements();
    wanted.allElements = !wanted.elements.empty() && m_elementMode->currentIndex() == 1;
    const auto readRange = [](const RangeEdits& edits, NumberRange range, double unit) {
        range.low = typed(edits.low, unit);
        range.high = typed(edits.high, unit);
        range.lowOpen = range.lowOpen && range.low;
        range.highOpen = range.highOpen && range.high;
        range.includeUnknown = range.active() && edits.unknown->isChecked();
        return range;
    };
    wanted.gradePercent = readRange(m_grade, wanted.gradePercent, 1);
    wanted.tonnageTonnes = readRange(m_tonnage, wanted.tonnageTonnes, tonnesPerMegatonne);
    const bool hadCandidates = wanted.evidence.empty() || std::find(wanted.evidence.begin(), wanted.evidence.end(),
                                                                    EvidenceLevel::Candidate) != wanted.evidence.end();
    if (m_candidates->isChecked() && !hadCandidates)
        wanted.evidence.clear();
    else if (!m_candidates->isChecked() && hadCandidates)
        wanted.evidence = {EvidenceLevel::Unknown, EvidenceLevel::Deposit, EvidenceLevel::Prospect,
                           EvidenceLevel::Occurrence};
    wanted.countries = checkedAs<CountryId>(m_countries);
    wanted.types = checkedAs<DepositType>(m_types);
    wanted.statuses = checkedAs<SiteStatus>(m_statuses);
    wanted.scopes = checkedAs<Scope>(m_scopes);
    wanted.ownerCountries = checkedAs<CountryId>(m_ownerCountries);
    m_document->setFilter(wanted);
}

void FilterPanel::applyText() {
    if (m_showing)
        return;
    const auto parsed = parseFilter(m_text->text().toStdString());
    m_textError->setVisible(!parsed);
    if (parsed) {
        m_document->setFilter(*parsed);
        return;
    }
    showError(qtText(toText(parsed.error())));
    if (const std::int64_t bytes = parsed.error().place.position; bytes >= 0)
        m_text->setCursorPosition(
            static_cast<int>(QString::fromUtf8(m_text->text().toUtf8().left(static_cast<qsizetype>(bytes))).size()));
}

void FilterPanel::showError(const QString& text) {
    m_textError->setText(text);
    m_textError->show();
}

bool FilterPanel::rangesReadable() {
    for (const RangeEdits& range : {m_grade, m_tonnage})
        for (const QLineEdit* edit : {range.low, range.high})
            if (const QString text = edit->text().trimmed(); !text.isEmpty() && !typed(edit, 1)) {
                showError(tr("%1: “%2” is not a number.").arg(edit->accessibleName(), text));
                return false;
            }
    m_textError->hide();
    return true;
}

} // namespace ree
