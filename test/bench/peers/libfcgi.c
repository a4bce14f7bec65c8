/* The peer in C: libfcgi, answering the bytes of one file from processes that wait side by side.
 *
 *   libfcgi SOCKET FILE CHILDREN */

#include <fcgi_stdio.h>
#include <fcgiapp.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

static char page[1 << 20];

int main(int count, char **words) {
  FILE *file = count == 4 ? fopen(words[2], "r") : NULL;
  if (file == NULL) return 2;
  size_t bytes = fread(page, 1, sizeof page, file);
  fclose(file);
  umask(0);
  /* Descriptor 0 is where an application finds its listening socket (FastCGI 1.0, 2.2). */
  if (dup2(FCGX_OpenSocket(words[1], 1024), 0) != 0) return 1;
  for (int child = 1; child < atoi(words[3]); child += 1) {
    if (fork() != 0) continue;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    break;
  }
  while (FCGI_Accept() >= 0) {
    FCGI_printf("Content-Type: text/html; charset=utf-8\r\n\r\n");
    FCGI_fwrite(page, 1, bytes, FCGI_stdout);
  }
  return 0;
}
