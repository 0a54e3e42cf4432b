// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QCoreApplication>
#include <QDir>
#include <QLabel>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

#include "app/gui/document/document.h"
#include "app/gui/main_window.h"
#include "app/gui/map/map_widget.h"
#include "app/gui/message_bar.h"
#include "tests/support/temp_folder.h"

namespace ree {

/// A window with the atlas's own data, its settings kept apart from the user's.
class Window : public ::testing::Test {
protected:
    void SetUp() override {
        // A folder of its own: tests run side by side, and what one puts aside is nothing to another.
        qputenv("XDG_DATA_HOME", (m_folder.path() / "data-home").c_str());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                           QString::fromStdString(m_folder.path().string()));
        QCoreApplication::setOrganizationName(QStringLiteral("ree-atlas-test"));
        QSettings().clear();
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        m_document = m_window->findChild<Document*>();
        m_map = m_window->findChild<MapWidget*>();
        ASSERT_TRUE(waitFor([this] { return m_document->rows() != nullptr; }));
    }

    static bool waitFor(const std::function<bool()>& condition) {
        constexpr int patienceMs = 20000;
        return QTest::qWaitFor(condition, patienceMs);
    }
    template <class T>
    T* part(const char* name) {
        return m_window->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] std::size_t shown() const { return m_document->rows()->size(); }
    [[nodiscard]] std::uint32_t rowOf(const std::string& id) const {
        const SiteTable& sites = *m_document->sites();
        for (std::uint32_t row = 0; row < sites.size(); ++row)
            if (sites.id[row] == id)
                return row;
        ADD_FAILURE() << "no site " << id;
        return 0;
    }
    /// Every line of the message bar, those with something to do among them.
    [[nodiscard]] QString messages() {
        QStringList lines;
        for (const QLabel* label : m_window->findChild<MessageBar*>()->findChildren<QLabel*>())
            lines << label->text();
        return lines.join(QLatin1Char('\n'));
    }

    testing::TempFolder m_folder;
    std::unique_ptr<MainWindow> m_window;
    Document* m_document = nullptr;
    MapWidget* m_map = nullptr;
};

} // namespace ree
