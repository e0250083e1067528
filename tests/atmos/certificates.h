#pragma once

#include <memory>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <string>

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

    [[nodiscard]] std::string pem() const; ///< of the certificate
};

/// A certificate authority of our own.
[[nodiscard]] Identity makeAuthority();

/// A server's certificate. `names` as OpenSSL writes them: "IP:127.0.0.1" or "DNS:localhost".
/// It is valid from an hour ago until `endsIn` seconds from now, which may lie in the past.
[[nodiscard]] Identity makeServer(const Identity& authority, const std::string& names,
                                  long endsIn = 3600);

} // namespace kassa::test
