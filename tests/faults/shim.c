// Preloaded into the program, it lets the library calls below go wrong, and counts how often it has. Which one is said by
// TENKEN_SHIM: "memory N" (the Nth allocation since main fails; 0: none), "one byte" (a write takes one byte), "clock" (each
// look at the clock is an hour before the last). TENKEN_SHIM_LOG names the file of the counts "met allocations".
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
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

static int fails(void)
{
    if (!in_main || failing < 0) return 0;
    if (++allocations != failing) return 0;
    ++met;
    errno = ENOMEM;
    return 1;
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
