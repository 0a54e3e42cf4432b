// SPDX-FileCopyrightText: 2026 REE Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

#include <QToolButton>
#include <QWidget>

#include "core/domain/element.h"

namespace ree {

/// One element as a cell of the periodic table: atomic number, symbol; pressed when wanted, faint when no site has it.
class ElementButton : public QToolButton {
    Q_OBJECT
public:
    ElementButton(const ElementInfo& element, QWidget* parent);
    void setCount(std::int64_t sites);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ElementInfo& m_element;
    std::int64_t m_count = 0;
};

/// The rare earths as they stand in the periodic table: scandium above yttrium, beside them the light ones above the
/// heavy ones.
class ElementStrip : public QWidget {
    Q_OBJECT
public:
    explicit ElementStrip(QWidget* parent);
    [[nodiscard]] ElementSet elements() const;
    void setElements(ElementSet elements);
    void setCounts(const std::array<std::int64_t, elementCount>& sites);

signals:
    void toggled(); ///< an element was pressed or released, by hand or by setElements()

private:
    std::array<ElementButton*, elementCount> m_buttons{};
};

} // namespace ree
