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

Identity make(const std::string& name, const Identity* issuer, const std::string& names,
              long endsIn) {
    static long serial = 1;
    Identity made;
    made.key.reset(EVP_EC_gen("P-256"));
    made.certificate.reset(X509_new());
    X509* certificate = made.certificate.get();
    X509* issuing = issuer != nullptr ? issuer->certificate.get() : certificate;
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), serial++);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), endsIn);
    X509_set_pubkey(certificate, made.key.get());
    const auto* text = reinterpret_cast<const unsigned char*>(name.c_str());
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_ASC, text, -1, -1,
                               0);
    X509_set_issuer_name(certificate, X509_get_subject_name(issuing));
    if (issuer == nullptr) {
        addExtension(certificate, issuing, NID_basic_constraints, "critical,CA:TRUE");
    } else {
        addExtension(certificate, issuing, NID_subject_alt_name, names);
    }
    EVP_PKEY* signing = issuer != nullptr ? issuer->key.get() : made.key.get();
    KASSA_CHECK(X509_sign(certificate, signing, EVP_sha256()) > 0);
    return made;
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

Identity makeAuthority() {
    return make("Test authority", nullptr, {}, 3600);
}

Identity makeServer(const Identity& authority, const std::string& names, long endsIn) {
    return make("Test server", &authority, names, endsIn);
}

} // namespace kassa::test
