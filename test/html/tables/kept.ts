// What real mail needs and must still look like, as [markup, what is shown].

const link = 'target="_blank" rel="noopener noreferrer nofollow"';

export const kept: readonly (readonly [string, string])[] = [
  ['', ''],
  ['plain & simple', 'plain &amp; simple'],
  ['<p>Hello <b>you</b><br>there', '<p>Hello <b>you</b><br>there</p>'],
  ['<html><head><title>x</title></head><body>\n hi \n</body></html>\n', 'hi \n\n'],
  ['<unknown>text <o:p>and</o:p></unknown>', 'text and'],
  [
    '<a href="https://x.test/a?b=c&d=e">x</a>',
    `<a href="https://x.test/a?b=c&amp;d=e" ${link}>x</a>`,
  ],
  ['<a href=" HTTP://X.test">x</a>', `<a href="http://x.test/" ${link}>x</a>`],
  ['<a href="//x.test/y">x</a>', `<a href="https://x.test/y" ${link}>x</a>`],
  ['<a href="www.x.test">x</a>', `<a href="http://www.x.test/" ${link}>x</a>`],
  ['<a href="http://bücher.test/">x</a>', `<a href="http://xn--bcher-kva.test/" ${link}>x</a>`],
  [
    '<a href="mailto:a@b.test?subject=x">x</a>',
    `<a href="mailto:a@b.test?subject=x" ${link}>x</a>`,
  ],
  ['<a href="tel:+49123">x</a>', `<a href="tel:+49123" ${link}>x</a>`],
  [
    '<a href="http://evil.test" title="http://bank.test">http://bank.test</a>',
    `<a href="http://evil.test/" ${link} class="m-m-lure" data-host="evil.test">http://bank.test</a>`,
  ],
  ['<a href="#top">x</a>', '<a href="#m-top" target="_self">x</a>'],
  ['<a name=top></a>', '<a id="m-top"></a>'],
  ['<p id=x class="a b a">', '<p id="m-x" class="m-a m-b"></p>'],
  ['<p style="COLOR: Red; margin:0 auto">', '<p style="color:red;margin:0 auto"></p>'],
  [
    '<p style="color:red;mso-x:y;font:12px/1.5 \'A B\',serif">',
    '<p style="color:red;font:12px/1.5 &#39;A B&#39;,serif"></p>',
  ],
  ['<p style="width:calc(100% - 20px)">', '<p style="width:calc(100% - 20px)"></p>'],
  ['<p style="background:rgba(0,0,0,.5)">', '<p style="background:rgba(0,0,0,.5)"></p>'],
  [
    '<p style="background:linear-gradient(45deg,#fff 0%,red)">',
    '<p style="background:linear-gradient(45deg,#fff 0%,red)"></p>',
  ],
  [
    '<p style="background:#fff url(http://e.test) no-repeat">',
    '<p style="background:#fff none no-repeat"></p>',
  ],
  [
    '<p style="background:url(data:image/png;base64,AAAA)">',
    '<p style="background:url(&quot;data:image/png;base64,AAAA&quot;)"></p>',
  ],
  ['<p style="font-family:メイリオ,Arial">', '<p style="font-family:メイリオ,Arial"></p>'],
  ['<p style="color:red !important">', '<p style="color:red!important"></p>'],
  ['<p style="width:999999px;height:1px">', '<p style="height:1px"></p>'],
  [
    '<img src="data:image/PNG;base64, AA AA" alt=x>',
    '<img src="data:image/png;base64,AAAA" alt="x">',
  ],
  [
    '<font color=red face="Arial, \'X\'" size="+1">x</font>',
    '<font color="red" face="Arial, &#39;X&#39;" size="+1">x</font>',
  ],
  ['<font color="expression(1)" size=99 face="x;y">x</font>', '<font>x</font>'],
  [
    '<table width="100%" border=0 cellpadding=5 bgcolor="#FFF"><tr><td valign=top nowrap colspan=2 align=CENTER>x',
    '<table width="100%" border="0" cellpadding="5" bgcolor="#fff"><tbody><tr><td valign="top" nowrap colspan="2" align="center">x</td></tr></tbody></table>',
  ],
  ['<td>x', 'x'],
  [
    '<p>a<table><tr><td>b</table>c',
    '<div class="m-m-p">a<table><tbody><tr><td>b</td></tr></tbody></table>c</div>',
  ],
  [
    '<!doctype html><p>a<table><tr><td>b</table>',
    '<p>a</p><table><tbody><tr><td>b</td></tr></tbody></table>',
  ],
  ['<pre>\n\n x</pre>', '<pre>\n\n x</pre>'],
  ['<xmp><b></xmp>', '<pre>\n&lt;b&gt;</pre>'],
  ['<nobr>x</nobr>', '<span style="white-space:nowrap">x</span>'],
  ['<h1><button><h2>x', '<h1><div>x</div></h1>'],
  ['<li><button><li>x', '<li><div>x</div></li>'],
  [
    '<a href=http://x.test><object><a href=http://y.test>z',
    `<a href="http://x.test/" ${link}>z</a>`,
  ],
  [
    '<body bgcolor=eeeeee text=#333 class=x>y',
    '<div style="background-color:#eeeeee;color:#333" class="m-x m-m-body">y</div>',
  ],
  [
    '<style>body{color:red}</style>x',
    '<style>.m-m-body{color:red}\n</style><div class="m-m-body">x</div>',
  ],
  [
    '<p>x<style>.a > b, #c:hover, td[class="d e"], p::before { color : RED ; }</style>',
    '<style>.m-a > b,#m-c:hover,td[class="m-d m-e"]{color:red}\n</style><p>x</p>',
  ],
  [
    '<style>@media only screen and (max-width: 600px) { .x { width:100% !important } }</style>x',
    '<style>@media only screen and (max-width: 600px){\n.m-x{width:100%!important}\n}\n</style>x',
  ],
  [
    '<style>tr:nth-child(2n+1) td{color:red}</style>',
    '<style>tr:nth-child(2n+1) td{color:red}\n</style>',
  ],
  ['<style>@media (prefers-color-scheme:dark){p{color:#fff}}</style>x', 'x'],
  ['a\u0000b&#0;c&#13;d\r\ne', 'ab\uFFFDc&#13;d\ne'],
  ['\uFEFFx\uD800', 'x\uFFFD'],
];
