#pragma once

#include <memory>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <string>
#include <utility>
#include <vector>

// Certificates made for one test run. None of them is ever written to a file.

namespace kassa::test {

struct FreeKey {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
struct FreeCertificate {
    void operator()(X509* certificate) const { X509_free(certificate); }
};

struct Identity {
    std::unique_ptr<EVP_PKEY, FreeKey> key;
    std::unique_ptr<X509, FreeCertificate> certificate;
    /// What a server sends along with its own.
    std::vector<std::unique_ptr<X509, FreeCertificate>> chain;

    [[nodiscard]] std::string pem() const; ///< of the certificate
};

/// What a certificate says; as it stands, a good one for a server on 127.0.0.1.
struct CertificatePlan {
    std::string name = "Test server";
    std::string subjectAltName = "IP:127.0.0.1"; ///< as OpenSSL writes them; empty for none
    long beginsIn = -3600;                       ///< seconds from now
    long endsIn = 3600;
    int rsaBits = 0;                                     ///< 0: a key on the curve P-256
    const EVP_MD* digest = nullptr;                      ///< of the signature; null: SHA-256
    std::vector<std::pair<int, std::string>> extensions; ///< further ones: OpenSSL's number, value
    bool unknownCritical = false; ///< one more that nobody understands and everybody must
};

/// Signed by the issuer, or by itself.
[[nodiscard]] Identity makeCertificate(const CertificatePlan& plan, const Identity* issuer);

/// A certificate authority of our own.
[[nodiscard]] Identity makeAuthority(int rsaBits = 0);

/// A server's certificate. `names` as OpenSSL writes them: "IP:127.0.0.1" or "DNS:localhost".
/// It is valid from an hour ago until `endsIn` seconds from now, which may lie in the past.
[[nodiscard]] Identity makeServer(const Identity& authority, const std::string& names,
                                  long endsIn = 3600);

} // namespace kassa::test
