#pragma once

#include "ui/desk/settings_section.h"

namespace kassa::ui {

class Button;
class ChoiceList;
class Field;
class Segments;
class Text;
class TextField;

/// Which printer, how wide its paper is, and when receipts come out. What is chosen is in force
/// once it is saved.
class PrinterSection : public SettingsSection {
    Q_OBJECT

public:
    explicit PrinterSection(const SettingsWorld& world, QWidget* parent = nullptr);

    void present() override;
    void arrive() override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;

private:
    void build();
    void buildWhere(QVBoxLayout* column);
    void buildFoot();
    void fill(const kassa::desk::PrinterSettings& printer);
    void showFields();
    void showSystemPrinters(const QStringList& names);
    [[nodiscard]] kassa::desk::PrinterSettings typed() const;
    [[nodiscard]] bool isWhole();
    void save();
    void printTestPage();

    Segments* m_kind;
    ChoiceList* m_printers;
    TextField* m_device;
    TextField* m_host;
    TextField* m_port;
    Field* m_deviceField;
    Field* m_hostField;
    Field* m_portField;
    Text* m_remark = nullptr;
    Segments* m_paper;
    Segments* m_when;
    Segments* m_badge;
    Button* m_save;
    Button* m_test;
    QStringList m_names; ///< of the system's printers; the first row is its default one
    bool m_saving = false;
};

} // namespace kassa::ui
