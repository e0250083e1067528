#include "tests/atmos/bad_certificates.h"

#include <openssl/ssl.h>

namespace kassa::test {

namespace {

/// A server below an authority of its own that the client trusts.
BadCertificate direct(const char* name, const CertificatePlan& plan, int highestTls = 0) {
    // Only RSA can sign with MD5.
    const Identity authority = makeAuthority(plan.digest == EVP_md5() ? 2048 : 0);
    return {name, makeCertificate(plan, &authority), authority.pem(), highestTls};
}

/// The same with an authority in between, which the server sends along unless told not to.
BadCertificate below(const char* name, const CertificatePlan& between, bool sends = true) {
    const Identity authority = makeAuthority();
    Identity middle = makeCertificate(between, &authority);
    Identity server = makeCertificate({}, &middle);
    if (sends) {
        server.chain.push_back(std::move(middle.certificate));
    }
    return {name, std::move(server), authority.pem()};
}

CertificatePlan intermediate() {
    CertificatePlan plan;
    plan.name = "Test intermediate";
    plan.subjectAltName.clear();
    plan.extensions = {{NID_basic_constraints, "critical,CA:TRUE"},
                       {NID_key_usage, "critical,keyCertSign"}};
    return plan;
}

CertificatePlan with(void (*change)(CertificatePlan&)) {
    CertificatePlan plan;
    change(plan);
    return plan;
}

CertificatePlan intermediateWith(void (*change)(CertificatePlan&)) {
    CertificatePlan plan = intermediate();
    change(plan);
    return plan;
}

using Plan = CertificatePlan&;

void addNames(std::vector<BadCertificate>& all) {
    all.push_back(
        direct("another name", with([](Plan p) { p.subjectAltName = "DNS:apigw.example.test"; })));
    all.push_back(
        direct("another address", with([](Plan p) { p.subjectAltName = "IP:127.0.0.2"; })));
    all.push_back(
        direct("a name for an address", with([](Plan p) { p.subjectAltName = "DNS:localhost"; })));
    all.push_back(direct("every name", with([](Plan p) { p.subjectAltName = "DNS:*"; })));
    all.push_back(direct("no name", with([](Plan p) { p.subjectAltName.clear(); })));
}

void addTimesAndUses(std::vector<BadCertificate>& all) {
    all.push_back(direct("expired", with([](Plan p) { p.endsIn = -60; })));
    all.push_back(direct("not yet valid", with([](Plan p) { p.beginsIn = 1800; })));
    all.push_back(direct("for clients only", with([](Plan p) {
                             p.extensions = {{NID_ext_key_usage, "clientAuth"}};
                         })));
    all.push_back(
        direct("an unknown critical extension", with([](Plan p) { p.unknownCritical = true; })));
    all.push_back(
        below("expired authority between", intermediateWith([](Plan p) { p.endsIn = -60; })));
}

void addTrust(std::vector<BadCertificate>& all) {
    const Identity stranger = makeAuthority();
    all.push_back({"an authority that nobody knows", makeServer(stranger, "IP:127.0.0.1"),
                   makeAuthority().pem()});
    all.push_back({"signed by itself", makeCertificate({}, nullptr), makeAuthority().pem()});
    all.push_back(below("the authority between is missing", intermediate(), false));
    all.push_back(below("the one between is no authority", intermediateWith([](Plan p) {
                            p.extensions = {{NID_basic_constraints, "critical,CA:FALSE"}};
                        })));
    all.push_back(below("the one between must not sign", intermediateWith([](Plan p) {
                            p.extensions[1].second = "critical,digitalSignature";
                        })));
    all.push_back(below("names that its authority may not give", intermediateWith([](Plan p) {
                            p.extensions.emplace_back(NID_name_constraints,
                                                      "critical,permitted;IP:10.0.0.0/255.0.0.0");
                        })));
}

void addWeakness(std::vector<BadCertificate>& all) {
    all.push_back(direct("RSA of 512 bits", with([](Plan p) { p.rsaBits = 512; })));
    all.push_back(direct("RSA of 1024 bits", with([](Plan p) { p.rsaBits = 1024; })));
    all.push_back(direct("signed with SHA-1", with([](Plan p) { p.digest = EVP_sha1(); })));
    all.push_back(direct("signed with MD5", with([](Plan p) { p.digest = EVP_md5(); })));
    all.push_back(below("signed with SHA-1 between",
                        intermediateWith([](Plan p) { p.digest = EVP_sha1(); })));
    all.push_back(direct("TLS 1.0", {}, TLS1_VERSION));
    all.push_back(direct("TLS 1.1", {}, TLS1_1_VERSION));
}

} // namespace

const std::vector<BadCertificate>& badCertificates() {
    static const std::vector<BadCertificate> made = [] {
        std::vector<BadCertificate> all;
        addNames(all);
        addTimesAndUses(all);
        addTrust(all);
        addWeakness(all);
        return all;
    }();
    return made;
}

BadCertificate goodCertificate() {
    return below("good", intermediate());
}

} // namespace kassa::test
