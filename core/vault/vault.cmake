# filled with the sources of core/vault
