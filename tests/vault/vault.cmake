# tests of vault
