// Preloaded into the program, it lets the library calls below go wrong, and counts how often it has. Which one is said by
// TENKEN_SHIM: "memory N" (the Nth allocation since main fails; 0: none), "one byte" (a write takes one byte), "clock" (each
// look at the clock is an hour before the last). TENKEN_SHIM_LOG names the file of the counts "met allocations".
//
// Two libraries do not survive a failing allocation of their own, wherever they are called from: the C library while it looks for
// a user's name (an assertion, or a null that it follows), and simdjson (the same, or an exception where none may be). Those are
// left out; libxlsxwriter's are with the operations that use it (memory.py).
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

extern void* __libc_malloc(size_t size);
extern void* __libc_calloc(size_t count, size_t size);
extern void* __libc_realloc(void* old, size_t size);

static int in_main;
static long failing = -1;
static long allocations;
static long met;
static int one_byte;
static int backwards;

static int (*real_main)(int, char**, char**);

static void tell(void)
{
    const char* path = getenv("TENKEN_SHIM_LOG");
    const int file = path == NULL ? -1 : open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0) return;
    char text[64];
    const int size = snprintf(text, sizeof text, "%ld %ld\n", met, allocations);
    ssize_t (*real_write)(int, const void*, size_t) = dlsym(RTLD_NEXT, "write");
    if (real_write(file, text, (size_t)size) != size) abort();
    close(file);
}

static int counted_main(int count, char** words, char** environment)
{
    const char* what = getenv("TENKEN_SHIM");
    if (what != NULL && sscanf(what, "memory %ld", &failing) != 1) failing = -1;
    one_byte = what != NULL && strcmp(what, "one byte") == 0;
    backwards = what != NULL && strcmp(what, "clock") == 0;
    void* first[1];
    backtrace(first, 1); // its own memory is taken now
    in_main = 1;
    const int status = real_main(count, words, environment);
    in_main = 0;
    tell();
    return status;
}

int __libc_start_main(int (*main)(int, char**, char**), int count, char** words, void (*init)(void),
    void (*fini)(void), void (*rtld_fini)(void), void* stack_end)
{
    int (*real)(int (*)(int, char**, char**), int, char**, void (*)(void), void (*)(void), void (*)(void), void*) =
        dlsym(RTLD_NEXT, "__libc_start_main");
    real_main = main;
    return real(counted_main, count, words, init, fini, rtld_fini, stack_end);
}

static int looking_up; // in a call whose allocations never fail

// Whether simdjson asks for the memory, by itself or through the standard library.
static int is_simdjsons(void)
{
    void* callers[16];
    looking_up = 1;
    const int count = backtrace(callers, 16);
    int found = 0;
    for (int i = 0; i < count && !found; ++i) {
        Dl_info place;
        found = dladdr(callers[i], &place) != 0 && place.dli_fname != NULL && strstr(place.dli_fname, "libsimdjson") != NULL;
    }
    looking_up = 0;
    return found;
}

static int fails(void)
{
    if (!in_main || failing < 0 || looking_up) return 0;
    if (++allocations != failing) return 0;
    if (is_simdjsons()) {
        ++failing; // the next one in its place
        return 0;
    }
    ++met;
    errno = ENOMEM;
    return 1;
}

struct passwd* getpwuid(uid_t user)
{
    static struct passwd* (*real)(uid_t);
    if (real == NULL) real = dlsym(RTLD_NEXT, "getpwuid");
    looking_up = 1;
    struct passwd* found = real(user);
    looking_up = 0;
    return found;
}

void* malloc(size_t size) { return fails() ? NULL : __libc_malloc(size); }
void* calloc(size_t count, size_t size) { return fails() ? NULL : __libc_calloc(count, size); }
void* realloc(void* old, size_t size) { return fails() ? NULL : __libc_realloc(old, size); }

ssize_t write(int file, const void* bytes, size_t size)
{
    static ssize_t (*real)(int, const void*, size_t);
    if (real == NULL) real = dlsym(RTLD_NEXT, "write");
    if (!one_byte || size < 2) return real(file, bytes, size);
    ++met;
    return real(file, bytes, 1);
}

int clock_gettime(clockid_t clock, struct timespec* now)
{
    static int (*real)(clockid_t, struct timespec*);
    if (real == NULL) real = dlsym(RTLD_NEXT, "clock_gettime");
    const int result = real(clock, now);
    if (backwards && in_main && clock == CLOCK_REALTIME) now->tv_sec -= 3600 * ++met;
    return result;
}
