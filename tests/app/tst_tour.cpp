// `kassa tour` as a child process: a whole demo day through the real windows, till, journal and
// sandbox, from the first sale to the Z report and the next sign-in.

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class TestTour : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsEveryScreenAndPrintsTheReceipt() {
        QTemporaryDir folder;
        QVERIFY(folder.isValid());
        QProcess tour;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.remove(QStringLiteral("XDG_RUNTIME_DIR")); // as where nobody is signed in
        tour.setProcessEnvironment(environment);
        tour.start(QStringLiteral(KASSA_BINARY), {QStringLiteral("tour"), folder.path()});
        QVERIFY(tour.waitForFinished(240'000)); // a sale takes seconds; a busy machine many more
        const QByteArray complaint = tour.readAllStandardError();
        QVERIFY2(tour.exitStatus() == QProcess::NormalExit && tour.exitCode() == 0, complaint);
        QVERIFY(tour.readAllStandardOutput().contains("73900000"));
        QVERIFY2(!complaint.contains("XDG_RUNTIME_DIR") && !complaint.contains("propagateSize"),
                 complaint); // no noise of Qt about the missing desktop

        QImage before;
        for (const char* name :
             {"desk-2-sale", "desk-3-card", "desk-3-card-error", "desk-4-otp", "desk-5-progress",
              "desk-6-approved", "desk-7-declined", "desk-8-unknown", "desk-8-settled",
              "desk-9-shift", "desk-9-closed", "desk-1-signin", "desk-1-signin-other"}) {
            const QImage picture(folder.filePath(QLatin1String(name) + QStringLiteral(".png")));
            QVERIFY2(picture.size() == QSize(1366, 768), name);
            QVERIFY2(picture != before, name); // something has changed since the one before
            before = picture;
        }
    }
};

QTEST_GUILESS_MAIN(TestTour)
#include "tst_tour.moc"
