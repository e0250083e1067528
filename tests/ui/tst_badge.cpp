// Badges from a small file: read strictly, and any name fits.

#include "ui/print/badge_painter.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace kassa;
using kassa::ui::rasterOf;

namespace {

desk::BadgeTemplate sampleTemplate() {
    QFile file(QStringLiteral(KASSA_SOURCE_DIR "/resources/sample_badge.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no sample");
    }
    const auto read = desk::parseBadgeFile(file.readAll().toStdString());
    if (!read) {
        qFatal("%s", read.error().where.c_str());
    }
    return *read;
}

QImage pictureOf(const desk::Raster& raster) {
    QImage image(raster.bytes.data(), raster.width, raster.height,
                 static_cast<qsizetype>(raster.rowBytes()), QImage::Format_Mono);
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    return image.convertToFormat(QImage::Format_RGB32);
}

/// Black dots in a part of the badge, given in tenths of a millimetre.
int inkIn(const QImage& picture, const QRect& part) {
    int ink = 0;
    for (int y = part.top() * 8 / 10; y < (part.top() + part.height()) * 8 / 10; ++y) {
        for (int x = part.left() * 8 / 10; x < (part.left() + part.width()) * 8 / 10; ++x) {
            ink += picture.pixelColor(x, y) == Qt::black ? 1 : 0;
        }
    }
    return ink;
}

} // namespace

class TestBadge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wrongFilesSayWhere_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("where");
        const auto row = [](const char* name, const char* json, const char* where) {
            QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(where);
        };
        row("no JSON", "badge", "/");
        row("a list", "[]", "/");
        row("no fields", R"({"width_mm":72,"height_mm":50})", "/fields");
        row("unknown field", R"({"width_mm":72,"height_mm":50,"colour":1,"fields":[]})", "/colour");
        row("too wide", R"({"width_mm":720,"height_mm":50,"fields":[]})", "/width_mm");
        row("half a millimetre", R"({"width_mm":72.5,"height_mm":50,"fields":[]})", "/width_mm");
        row("unknown text",
            R"({"width_mm":72,"height_mm":50,"fields":[{"what":"phone","x_mm":0,"y_mm":0,)"
            R"("width_mm":9,"height_mm":9,"size_mm":4}]})",
            "/fields/0/what");
        row("over the edge",
            R"({"width_mm":72,"height_mm":50,"fields":[{"what":"name","x_mm":65,"y_mm":0,)"
            R"("width_mm":9,"height_mm":9,"size_mm":4}]})",
            "/fields/0/x_mm");
        row("not an object", R"({"width_mm":72,"height_mm":50,"fields":[7]})", "/fields/0/");
    }
    void wrongFilesSayWhere() {
        QFETCH(QByteArray, json);
        QFETCH(QString, where);
        const auto read = desk::parseBadgeFile(json.toStdString());
        QVERIFY(!read);
        QCOMPARE(QString::fromStdString(read.error().where), where);
    }

    void anyNameFits_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("short") << QStringLiteral("Kamola Rahimova");
        QTest::newRow("long") << QStringLiteral(
            "Abdurahmonxoʻja Muhammadyusupov Sayfiddinxoʻjaoʻgʻli Toshkandiy");
        QTest::newRow("Cyrillic") << QStringLiteral("Ғайратжон Ҳамидов Ўткирбек ўғли");
        QTest::newRow("one endless word") << QString(120, u'W');
    }
    void anyNameFits() {
        QFETCH(QString, name);
        const auto how = sampleTemplate();
        const desk::Badge badge{name.toStdString(),
                                "Registon Events MChJ, Samarqand shahar filiali", "Maʼruzachi",
                                "Registon Forum 2026", "K7-4419"};
        auto without = badge;
        without.name.clear();
        const QImage with = pictureOf(rasterOf(how, badge));
        const QImage rest = pictureOf(rasterOf(how, without));
        QCOMPARE(with.size(), QSize(576, 400));
        // Half a millimetre around it for what letters have outside of their box.
        const QRect place(25, 95, 670, 185);
        QVERIFY(inkIn(with, place) > 500);
        // It stays in its place: outside of it nothing has changed.
        const QRect whole(0, 0, 720, 500);
        QCOMPARE(inkIn(with, whole) - inkIn(with, place), inkIn(rest, whole) - inkIn(rest, place));
        QTemporaryDir folder;
        const QString path =
            qEnvironmentVariable("KASSA_PICTURES", folder.path()) +
            QStringLiteral("/badge-%1.png").arg(QLatin1String(QTest::currentDataTag()));
        QVERIFY(with.save(path));
        if (QStandardPaths::findExecutable(QStringLiteral("zbarimg")).isEmpty()) {
            QSKIP("zbar-tools is not installed");
        }
        QProcess zbar;
        zbar.start(QStringLiteral("zbarimg"), {QStringLiteral("-q"), path});
        QVERIFY(zbar.waitForFinished(60'000));
        QCOMPARE(zbar.readAllStandardOutput().trimmed(), QByteArray("QR-Code:K7-4419"));
    }
};

QTEST_MAIN(TestBadge)
#include "tst_badge.moc"
