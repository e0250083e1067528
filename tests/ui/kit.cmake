# tests of the kit
