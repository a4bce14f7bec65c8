# The peer in Perl, as ExtMail runs: FCGI.pm, answering the bytes of one file from processes that
# wait side by side.
#
#   perl perl-fcgi.pl SOCKET FILE CHILDREN

use strict;
use warnings;
use FCGI;

my ($path, $file, $children) = @ARGV;
open(my $in, '<:raw', $file) or die "$file: $!";
my $page = do { local $/; <$in> };
close($in);
umask(0);
my $socket = FCGI::OpenSocket($path, 1024);
my @born;
for (2 .. $children) {
  my $pid = fork();
  if (!$pid) { @born = (); last; }
  push(@born, $pid);
}
$SIG{TERM} = sub { kill('KILL', @born); exit(0); } if @born;
my %environment;
my $request = FCGI::Request(\*STDIN, \*STDOUT, \*STDERR, \%environment, $socket);
while ($request->Accept() >= 0) {
  print("Content-Type: text/html; charset=utf-8\r\n\r\n", $page);
}
