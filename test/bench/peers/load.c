/* Load on a FastCGI application without a web server in between: sends the bytes of one request on
 * each connection, waits for its END_REQUEST, sends them again; on a new connection each time when
 * the request does not ask to keep it.
 *
 *   load SOCKET REQUEST-FILE CONNECTIONS SECONDS
 *
 * Prints one line of JSON: requests, microseconds, bytes of all answers, p50 and p99 in
 * microseconds. */

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

enum { header_bytes = 8, flags_at = 10, keep_connection = 1, end_request = 3, slowest_us = 1000000 };

struct connection {
  int fd;
  unsigned char header[header_bytes];
  int header_have;
  long content_left; /* with its padding */
  double sent_us;
};

static unsigned char request[65536], chunk[262144];
static long request_bytes, answers, answer_bytes;
static struct sockaddr_un place = {.sun_family = AF_UNIX};
static int poll;
static long by_latency[slowest_us + 1];

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static double now_us(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1e6 + now.tv_nsec / 1e3;
}

static void ask(struct connection *one) {
  one->sent_us = now_us();
  if (write(one->fd, request, request_bytes) != request_bytes) fail("write");
}

static void begin_anew(struct connection *one) {
  one->fd = socket(AF_UNIX, SOCK_STREAM, 0);
  if (connect(one->fd, (struct sockaddr *)&place, sizeof place) != 0) fail("connect");
  struct epoll_event want = {.events = EPOLLIN, .data.ptr = one};
  epoll_ctl(poll, EPOLL_CTL_ADD, one->fd, &want);
  ask(one);
}

static void answered(struct connection *one) {
  long us = now_us() - one->sent_us;
  by_latency[us < slowest_us ? us : slowest_us] += 1;
  answers += 1;
  if (request[flags_at] & keep_connection) return ask(one);
  close(one->fd);
  begin_anew(one);
}

static void take(struct connection *one) {
  long got = read(one->fd, chunk, sizeof chunk);
  if (got <= 0) fail("an answer was cut");
  answer_bytes += got;
  for (long at = 0; at < got;) {
    if (one->header_have < header_bytes) {
      one->header[one->header_have++] = chunk[at++];
      if (one->header_have < header_bytes) continue;
      one->content_left = one->header[4] * 256 + one->header[5] + one->header[6];
    } else {
      long piece = got - at < one->content_left ? got - at : one->content_left;
      one->content_left -= piece;
      at += piece;
    }
    if (one->content_left > 0) continue;
    one->header_have = 0;
    if (one->header[1] != end_request) continue;
    answered(one);
    return;
  }
}

static long percentile(double share) {
  long seen = 0;
  for (long us = 0; us <= slowest_us; us += 1) {
    seen += by_latency[us];
    if (seen >= answers * share) return us;
  }
  return slowest_us;
}

int main(int count, char **words) {
  if (count != 5) return 2;
  int file = open(words[2], O_RDONLY);
  request_bytes = read(file, request, sizeof request);
  if (request_bytes <= 0) fail(words[2]);
  int connections = atoi(words[3]);
  struct connection *all = calloc(connections, sizeof *all);
  strncpy(place.sun_path, words[1], sizeof place.sun_path - 1);
  poll = epoll_create1(0);
  for (int n = 0; n < connections; n += 1) begin_anew(&all[n]);
  double begin = now_us(), end = begin + atof(words[4]) * 1e6;
  while (now_us() < end) {
    struct epoll_event ready[64];
    int many = epoll_wait(poll, ready, 64, 5000);
    if (many <= 0) fail("no answer for five seconds");
    for (int n = 0; n < many; n += 1) take(ready[n].data.ptr);
  }
  printf("{\"requests\":%ld,\"us\":%.0f,\"bytes\":%ld,\"p50\":%ld,\"p99\":%ld}\n", answers,
         now_us() - begin, answer_bytes, percentile(0.50), percentile(0.99));
  return 0;
}
