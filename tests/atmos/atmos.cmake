# tests of atmos
