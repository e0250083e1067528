#pragma once

#include "app/place.h"
#include "core/vault/env_file.h"
#include "core/vault/vault.h"

namespace kassa::app {

/// What is wrong with the keychain, and what to do about it.
[[nodiscard]] Trouble troubleOf(vault::VaultError error);
/// What is wrong with credentials that were typed, or stand in a file or the environment.
[[nodiscard]] Trouble troubleOf(const vault::EnvProblem& problem);
[[nodiscard]] Trouble signingKeyLost(const QString& journal);

/// Test keys never mix with live ones: each kind has its own name in the keychain.
[[nodiscard]] vault::VaultOptions vaultOptions(bool live);

} // namespace kassa::app
