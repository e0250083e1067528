#include "tests/atmos/certificates.h"

#include "core/base/check.h"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace kassa::test {

namespace {

void addExtension(X509* certificate, X509* issuer, int kind, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str());
    KASSA_CHECK(extension != nullptr);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

/// An extension under a number that stands for nothing.
void addUnknown(X509* certificate) {
    ASN1_OBJECT* number = OBJ_txt2obj("1.3.6.1.4.1.99999.1", 1);
    ASN1_OCTET_STRING* value = ASN1_OCTET_STRING_new();
    const unsigned char null[] = {5, 0};
    ASN1_OCTET_STRING_set(value, null, sizeof null);
    X509_EXTENSION* extension = X509_EXTENSION_create_by_OBJ(nullptr, number, 1, value);
    KASSA_CHECK(extension != nullptr);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
    ASN1_OCTET_STRING_free(value);
    ASN1_OBJECT_free(number);
}

EVP_PKEY* makeKey(int rsaBits) {
    EVP_PKEY* key = rsaBits > 0 ? EVP_RSA_gen(static_cast<unsigned>(rsaBits)) : EVP_EC_gen("P-256");
    KASSA_CHECK(key != nullptr);
    return key;
}

} // namespace

std::string Identity::pem() const {
    BIO* memory = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(memory, certificate.get());
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    std::string text(data, static_cast<std::size_t>(size));
    BIO_free(memory);
    return text;
}

Identity makeCertificate(const CertificatePlan& plan, const Identity* issuer) {
    static long serial = 1;
    Identity made;
    made.key.reset(makeKey(plan.rsaBits));
    made.certificate.reset(X509_new());
    X509* certificate = made.certificate.get();
    X509* issuing = issuer != nullptr ? issuer->certificate.get() : certificate;
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), serial++);
    X509_gmtime_adj(X509_getm_notBefore(certificate), plan.beginsIn);
    X509_gmtime_adj(X509_getm_notAfter(certificate), plan.endsIn);
    X509_set_pubkey(certificate, made.key.get());
    const auto* text = reinterpret_cast<const unsigned char*>(plan.name.c_str());
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_ASC, text, -1, -1,
                               0);
    X509_set_issuer_name(certificate, X509_get_subject_name(issuing));
    if (!plan.subjectAltName.empty()) {
        addExtension(certificate, issuing, NID_subject_alt_name, plan.subjectAltName);
    }
    for (const auto& [kind, value] : plan.extensions) {
        addExtension(certificate, issuing, kind, value);
    }
    if (plan.unknownCritical) {
        addUnknown(certificate);
    }
    EVP_PKEY* signing = issuer != nullptr ? issuer->key.get() : made.key.get();
    const EVP_MD* digest = plan.digest != nullptr ? plan.digest : EVP_sha256();
    KASSA_CHECK(X509_sign(certificate, signing, digest) > 0);
    return made;
}

Identity makeAuthority(int rsaBits) {
    CertificatePlan plan;
    plan.rsaBits = rsaBits;
    // Two of one name would be taken for one another while a chain is built.
    static int number = 0;
    plan.name = "Test authority " + std::to_string(++number);
    plan.subjectAltName.clear();
    plan.extensions = {{NID_basic_constraints, "critical,CA:TRUE"}};
    return makeCertificate(plan, nullptr);
}

Identity makeServer(const Identity& authority, const std::string& names, long endsIn) {
    CertificatePlan plan;
    plan.subjectAltName = names;
    plan.endsIn = endsIn;
    return makeCertificate(plan, &authority);
}

} // namespace kassa::test
