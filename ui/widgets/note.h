#pragma once

#include "ui/theme/paint.h"

#include <QWidget>

namespace kassa::ui {

enum class NoteKind { Info, Ok, Warn, Err, Neutral };

/// A tinted box with an icon, a title in 600 and a text. Either may be empty.
class Note : public QWidget {
    Q_OBJECT

public:
    explicit Note(NoteKind kind, QWidget* parent = nullptr);
    Note(NoteKind kind, const QString& icon, const QString& title, const QString& text,
         QWidget* parent = nullptr);

    void setNote(const QString& icon, const QString& title, const QString& text);
    void setKind(NoteKind kind);
    /// Role of the title; the text is one step lighter. Default: SmallStrong and Small.
    void setRoles(TextRole title, TextRole text);
    /// Lines 20 high and the icon in the middle: for a note beside a field.
    void setCompact();
    /// The title leads the text on the same line instead of standing above it.
    void setInline();
    /// Space between the border and the icon and text; default 17 and 15.
    void setPadding(int sides, int ends);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int textLeft() const;
    [[nodiscard]] TextStyle styleOf(TextRole role) const;
    [[nodiscard]] Passage together(qreal room) const;
    [[nodiscard]] Passage titleIn(qreal room) const;
    [[nodiscard]] Passage textIn(qreal room) const;
    void changed();

    NoteKind m_kind;
    QString m_icon;
    QString m_title;
    QString m_text;
    TextRole m_titleRole = TextRole::SmallStrong;
    TextRole m_textRole = TextRole::Small;
    int m_sides = 17;
    int m_ends = 15;
    bool m_compact = false;
    bool m_inline = false;
};

/// Solid saffron, 72 high: what must not be done now, with the reason at the right.
class AttentionBar : public QWidget {
    Q_OBJECT

public:
    AttentionBar(const QString& icon, const QString& text, const QString& reason,
                 QWidget* parent = nullptr);
    void setTexts(const QString& text, const QString& reason);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    QString m_text;
    QString m_reason;
};

} // namespace kassa::ui
