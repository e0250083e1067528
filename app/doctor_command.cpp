#include "app/doctor_command.h"

#include "app/station.h"
#include "app/terminal.h"
#include "app/wire.h"
#include "ui/desk/doctor_words.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>

namespace kassa::app {

namespace {

using desk::DoctorReport;
using desk::StepResult;

struct DoctorCommandWords {
    Q_DECLARE_TR_FUNCTIONS(DoctorCommand)
};

QString lineOf(const DoctorReport::Step& step) {
    const QString name = ui::doctorStepName(step.step);
    switch (step.result) {
    case StepResult::Passed:
        return step.took.count() > 0
                   ? DoctorCommandWords::tr("✓ %1, %2 ms").arg(name).arg(step.took.count())
                   : QStringLiteral("✓ %1").arg(name);
    case StepResult::Failed:
        return QStringLiteral("✗ %1").arg(name);
    case StepResult::NotReached:
        return DoctorCommandWords::tr("– %1: not looked at").arg(name);
    }
    checkFailed("result is one of its values", __FILE__, __LINE__);
}

QByteArray jsonOf(const DoctorReport& report, const std::string& gateway) {
    nlohmann::ordered_json line{{"gateway", gateway}, {"good", report.good()}};
    if (report.trouble) {
        line["trouble"] = desk::nameOf(*report.trouble);
    }
    if (report.certificateDays) {
        line["certificate_days"] = *report.certificateDays;
    }
    if (report.ahead) {
        line["clock_ahead_seconds"] = report.ahead->count();
    }
    auto& steps = line["steps"] = nlohmann::ordered_json::array();
    for (const auto& step : report.steps) {
        steps.push_back({{"step", desk::nameOf(step.step)},
                         {"result", desk::nameOf(step.result)},
                         {"ms", step.took.count()}});
    }
    return QByteArray::fromStdString(line.dump()) + '\n';
}

void tell(const DoctorReport& report) {
    QString text;
    for (const auto& step : report.steps) {
        text += lineOf(step) + QLatin1Char('\n');
    }
    if (report.good()) {
        text += ui::doctorGoodNews(report) + QLatin1Char('\n');
    }
    say(text.toUtf8());
    if (report.certificateEndsSoon()) {
        complain(DoctorCommandWords::tr("The gateway's certificate ends in %n day(s). Tell Atmos.",
                                        nullptr, *report.certificateDays));
    }
    if (report.trouble) {
        complain(ui::doctorSentence(*report.trouble, report));
    }
}

} // namespace

Exit runDoctor(const CommonOptions& common) {
    const auto place = resolvePlace(common);
    if (!place) {
        return endWith(place.error());
    }
    QObject context;
    const auto visit = [&](Expected<atmos::Credentials, Trouble> credentials) {
        if (!credentials) {
            complain(credentials.error().sentence);
            QCoreApplication::exit(code(credentials.error().exit));
            return;
        }
        const auto wire = loadWire();
        if (!wire) {
            complain(wire.error().sentence);
            QCoreApplication::exit(code(wire.error().exit));
            return;
        }
        (*wire)->visit(
            place->profile, std::move(credentials).value(),
            [&](const desk::DoctorFindings& findings, bool over) {
                if (!over) {
                    return;
                }
                const auto report = desk::diagnose(findings);
                if (common.json) {
                    say(jsonOf(report, place->profile.baseUrl));
                } else {
                    tell(report);
                }
                QCoreApplication::exit(code(report.good() ? Exit::Paid : Exit::Environment));
            },
            &context);
    };
    QMetaObject::invokeMethod(
        &context, [&] { fetchCredentials(*place, &context, visit); }, Qt::QueuedConnection);
    return static_cast<Exit>(QCoreApplication::exec());
}

} // namespace kassa::app
