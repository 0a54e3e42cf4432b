// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/dialogs/attach_dialog.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "app/gui/dialogs/field_header.h"
#include "app/gui/models/attach_preview_model.h"
#include "app/gui/models/attach_text.h"
#include "app/paint/qt_text.h"

namespace ree {
namespace {

constexpr std::array encodings{"UTF-8", "windows-1251", "ibm-866", "KOI8-R", "windows-1252"};

bool same(const FieldMeaning& a, const FieldMeaning& b) {
    return a.role == b.role && a.unit == b.unit && a.component == b.component;
}

QLabel* plainLabel(QWidget* parent, const QString& name) {
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

AttachDialog::AttachDialog(Document* document, const QString& path, QWidget* parent)
    : QDialog(parent), m_document(document), m_source{path.toStdString(), {}, {}, {}, {}},
      m_recognised(plainLabel(this, QStringLiteral("attachRecognised"))), m_encoding(new QComboBox(this)),
      m_shown(new QComboBox(this)), m_rows(new QTableView(this)),
      m_header(new FieldHeader(AttachPreviewModel::fieldsFrom, m_rows)), m_model(new AttachPreviewModel(this)),
      m_counts(plainLabel(this, QStringLiteral("attachCounts"))),
      m_notes(plainLabel(this, QStringLiteral("attachNotes"))) {
    setObjectName(QStringLiteral("attachDialog"));
    setWindowTitle(tr("Attach %1").arg(QFileInfo(path).fileName()));
    resize(1180, 680);
    m_encoding->setObjectName(QStringLiteral("attachEncoding"));
    m_encoding->addItem(tr("As the file says"), QString());
    for (const char* encoding : encodings)
        m_encoding->addItem(QLatin1String(encoding), QLatin1String(encoding));
    m_shown->setObjectName(QStringLiteral("attachShown"));
    using Shown = AttachPreviewModel::Shown;
    const std::pair<Shown, QString> kinds[] = {{Shown::First, tr("The first rows")},
                                               {Shown::Joined, tr("Rows that join")},
                                               {Shown::Review, tr("Rows for review")},
                                               {Shown::NoSite, tr("Rows without a site")},
                                               {Shown::Rejected, tr("Rejected rows")}};
    for (const auto& [kind, text] : kinds)
        m_shown->addItem(text, static_cast<int>(kind));
    m_rows->setObjectName(QStringLiteral("attachRows"));
    m_rows->setAccessibleName(tr("First rows of the table"));
    m_rows->setHorizontalHeader(m_header);
    m_rows->setModel(m_model);
    m_rows->setWordWrap(false);
    m_rows->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    makeLayout();
    connect(m_header, &FieldHeader::meaningsChanged, this, &AttachDialog::preview);
    connect(m_header, &FieldHeader::fieldFocused, m_rows,
            [this](int section) { m_rows->scrollTo(m_model->index(0, section)); });
    connect(m_encoding, &QComboBox::currentIndexChanged, this, &AttachDialog::read);
    connect(m_shown, &QComboBox::currentIndexChanged, m_model,
            [this] { m_model->setShown(static_cast<AttachPreviewModel::Shown>(m_shown->currentData().toInt())); });
    connect(document, &Document::changed, this, [this](int changes) {
        if (changes & DataChange)
            preview();
    });
    read();
}

void AttachDialog::makeLayout() {
    auto* top = new QHBoxLayout;
    top->addWidget(m_recognised, 1);
    auto* shownLabel = new QLabel(tr("&Show"), this);
    shownLabel->setBuddy(m_shown);
    top->addWidget(shownLabel);
    top->addWidget(m_shown);
    auto* encodingLabel = new QLabel(tr("&Encoding"), this);
    encodingLabel->setBuddy(m_encoding);
    top->addWidget(encodingLabel);
    top->addWidget(m_encoding);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_attach = buttons->addButton(tr("&Attach"), QDialogButtonBox::AcceptRole);
    m_attach->setObjectName(QStringLiteral("attachAccept"));
    m_attach->setDefault(true);
    QFont strong = font();
    strong.setBold(true);
    m_counts->setFont(strong);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_counts);
    layout->addWidget(m_notes);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &AttachDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void AttachDialog::read() {
    m_source.encoding = m_encoding->currentData().toString().toStdString();
    m_attach->setEnabled(false);
    tell(tr("Reading …"), false);
    // The dialog may be gone before the rows are there.
    m_document->readRows(m_source, [self = QPointer(this), number = ++m_reading](const Document::TableRead& table) {
        if (self && number == self->m_reading)
            self->showTable(table);
    });
}

void AttachDialog::showTable(const Document::TableRead& table) {
    if (!table) {
        m_table = nullptr;
        m_model->setTable(nullptr);
        m_header->setFields({}, {});
        tell(qtText(toText(table.error())), true);
        return;
    }
    // What was chosen stays chosen when the file is read in another encoding.
    const auto chosen = m_table ? changedMeanings() : std::map<std::string, FieldMeaning>();
    m_table = *table;
    m_guess = guessTable(*m_table);
    auto meanings = m_guess.meanings;
    for (const auto& [heading, meaning] : chosen)
        if (meanings.contains(heading))
            meanings[heading] = meaning;
    m_model->setTable(m_table);
    m_header->setFields(m_table->columns, meanings);
    m_header->setChoosable(m_guess.kind == TableKind::Wide);
    fitColumns();
    m_recognised->setText(recognisedText(m_guess));
    tellNotes({});
    preview();
}

void AttachDialog::fitColumns() {
    constexpr int linesLookedAt = 40;
    constexpr int narrowest = 150; // a role with its list arrow
    constexpr int widest = 280;
    m_header->setResizeContentsPrecision(linesLookedAt);
    m_rows->resizeColumnsToContents();
    for (int i = 0; i < m_model->columnCount(); ++i)
        m_rows->setColumnWidth(i, std::clamp(m_rows->columnWidth(i), i == 0 ? 200 : narrowest, widest));
}

std::map<std::string, FieldMeaning> AttachDialog::changedMeanings() const {
    std::map<std::string, FieldMeaning> changed;
    if (m_guess.kind != TableKind::Wide)
        return changed;
    for (const auto& [heading, meaning] : m_header->meanings())
        if (const auto it = m_guess.meanings.find(heading); it == m_guess.meanings.end() || !same(it->second, meaning))
            changed.emplace(heading, meaning);
    return changed;
}

bool AttachDialog::hasKey() const {
    const auto meanings = m_header->meanings();
    return m_guess.kind != TableKind::Wide || std::any_of(meanings.begin(), meanings.end(), [](const auto& entry) {
               return entry.second.role == FieldRole::Id || entry.second.role == FieldRole::Name;
           });
}

void AttachDialog::preview() {
    ++m_wanted;
    if (!m_table)
        return;
    m_attach->setEnabled(hasKey());
    if (!hasKey()) {
        m_model->setReport(nullptr, nullptr);
        return tell(tr("Choose the column that holds the name or the id of the site."), true);
    }
    tell(tr("Counting what joins …"), false);
    if (m_counting)
        return; // when that is done, the newest wish is looked at
    m_counting = true;
    m_document->previewRows(m_table, {changedMeanings(), {}},
                            [self = QPointer(this), number = m_wanted, table = m_table,
                             sites = m_document->sites()](const Document::Previewed& previewed) {
                                if (!self)
                                    return;
                                self->m_counting = false;
                                if (number != self->m_wanted)
                                    return self->preview();
                                if (table == self->m_table)
                                    self->take(sites, previewed);
                            });
}

void AttachDialog::take(const SiteTablePtr& sites, const Document::Previewed& previewed) {
    if (!previewed) {
        m_attach->setEnabled(false);
        m_model->setReport(nullptr, nullptr);
        return tell(qtText(toText(previewed.error())), true);
    }
    m_model->setReport(sites, *previewed);
    tell(attachCountsText(**previewed), false);
    tellNotes((*previewed)->warnings);
}

void AttachDialog::tellNotes(const Warnings& warnings) {
    const auto& tables = m_document->session().tables;
    const bool already = std::any_of(tables.begin(), tables.end(), [this](const AttachedTable& attached) {
        return attached.source.path == m_source.path;
    });
    QStringList notes{previewNotes(m_table->rows.size(), AttachPreviewModel::mostRows, already),
                      troublesText(warnings)};
    notes.removeAll(QString());
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
}

void AttachDialog::tell(const QString& counts, bool isTrouble) {
    m_counts->setText(counts);
    m_counts->setAccessibleDescription(counts);
    const bool dark = palette().color(QPalette::Window).lightness() < 128;
    const QColor bad = dark ? QColor(0xff, 0xa0, 0xa0) : QColor(0xa3, 0x26, 0x2a);
    QPalette colours = palette();
    if (isTrouble)
        colours.setColor(QPalette::WindowText, bad);
    m_counts->setPalette(colours);
}

void AttachDialog::accept() {
    if (!m_table || !hasKey())
        return;
    m_source.meanings = changedMeanings();
    Session next = m_document->session();
    next.tables.push_back({m_source, {}});
    m_document->editSession(windowTitle(), std::move(next));
    QDialog::accept();
}

} // namespace ree
