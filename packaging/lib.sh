# Shared by run and test; sourced with $root set to the project's folder.

# Every step: say what it is; when it fails, one sentence.
step() {
    sentence=$1
    shift
    "$@" || {
        status=$?
        echo "kassa: $sentence" >&2
        exit "$status"
    }
}

configure_and_build() {
    preset=$1
    shift
    if [ ! -f "$root/build/$preset/build.ninja" ]; then
        echo "Preparing the $preset build in build/$preset"
        step "The build could not be prepared; the lines above say what is missing." \
            cmake --preset "$preset" -S "$root" -B "$root/build/$preset"
    fi
    # Ninja counts the steps itself. Its words go to standard error: what the program then says
    # may be read by another program.
    step "The build failed; the first error above is the one to mend." \
        ninja -C "$root/build/$preset" "$@" 1>&2
}
