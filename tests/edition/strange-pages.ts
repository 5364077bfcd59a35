import fc from "fast-check";

/** What may stand where it should not, each a different trouble for whoever reads the page. */
const STRANGE = [
  ...["<", ">", '"', "'", "&", "/", "=", "!", "-", "]", ";", " ", "\n", "\t", "\f", "\r", "\0", "\u00a0", "\u{1f600}"],
  ...[
    "&amp;",
    "&amp",
    "&lt;",
    "&lt",
    "&nbsp;",
    "&#x27;",
    "&#39;",
    "&#0;",
    "&#13;",
    "&#x80;",
    "&notit;",
    "&not",
    "&copy=",
  ],
  ...[
    "<!-- -->",
    "<!-->",
    "--!>",
    "<!x>",
    "<?x>",
    "</>",
    "</ p>",
    "<![CDATA[x]]>",
    "]]>",
    "</script>",
    "</STYLE>",
    "</title >",
  ],
  ...[
    ' class="b"',
    ' CLASS="b"',
    " hidden",
    " a=b",
    " a='b'",
    ' id="x" id="y"',
    ' a="<p>"',
    ' a="&lt"',
    ' viewbox="0"',
  ],
  ...[' definitionURL="x"', ' xlink:href="#a"', ' xmlns="x"', " /", "/>", ' a="x"b="y"', ' a ="x"', ' a= "x"', ' ="x"'],
  ...[
    "<p>",
    "</p>",
    "<P>",
    "<p/>",
    "<div>",
    "</div>",
    "<br>",
    "</br>",
    "<br/>",
    "<hr>",
    "<li>",
    "</li>",
    "<dd>",
    "<ul>",
  ],
  ...[
    "<a>",
    "</a>",
    '<a href="#x">',
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<nobr>",
    "<font>",
    "<h2>",
    "</h2>",
    "</h3>",
    "<pre>\n",
  ],
  ...[
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "</td>",
    "<th>",
    "<tbody>",
    "</tbody>",
    "<caption>",
    "<col>",
    "<colgroup>",
  ],
  ...[
    "<svg>",
    "</svg>",
    "<svg/>",
    "<g>",
    "<g/>",
    "<path/>",
    "<title>",
    "</title>",
    "<style>",
    "</style>",
    "<desc>",
    "<foreignObject>",
  ],
  ...[
    "<clipPath>",
    "<clippath>",
    "<math>",
    "<mi>",
    "<image>",
    "<img>",
    "<input>",
    "<select>",
    "<option>",
    "<button>",
    "<form>",
  ],
  ...[
    "<script>",
    "<template>",
    "</template>",
    "<noscript>",
    "<iframe>",
    "<textarea>",
    "<plaintext>",
    "<frameset>",
    "<object>",
  ],
  ...[
    "<head>",
    "</head>",
    "<body>",
    '<body class="c">',
    "</body>",
    "<html>",
    '<html lang="x">',
    "</html>",
    "<!doctype html>",
  ],
];

/** An ordinary page of all that the program writes, with somewhere for each. */
export const ORDINARY = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Trade &amp; more</title>
<style>
a > b {content: "<p>"}
</style>
</head>
<body>
<a class="skip" href="#briefing">Skip</a>
<main id="briefing" tabindex="-1">
<h1>Exports <data class="value" value="4.2">4.2&nbsp;%</data></h1>
<ul>
<li>One <a href="#x"><span>two</span></a> three<br>four</li>
<li><p class="big"><b>x</b></p><picture><source media="m" srcset="data:,"><img src="data:," alt="&quot;"></picture></li>
</ul>
<div><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><g fill="none"><path d="M0"/><text x="1">a &lt; b</text></g></svg></div>
<details><summary>s</summary>
<table>
<caption>c</caption>
<thead><tr><th scope="col">h</th></tr></thead>
<tbody>
<tr><th scope="row">r</th><td data-fill="0">1 <em>2</em></td></tr>
</tbody>
</table>
</details>
</main>
</body>
</html>
`;

/** Where something begins or ends. */
const EDGE = /[<>"=&;/ \n]/g;

/** The page after a few slips: something is lost, put in, doubled or changed places with what follows. */
export function slippedPages(page: string): fc.Arbitrary<string> {
  const edges = [...page.matchAll(EDGE)].flatMap(({ index }) => [index, index + 1]);
  const at = fc.oneof(
    { weight: 4, arbitrary: fc.nat(edges.length - 1).map((index) => edges[index]!) },
    fc.nat(page.length),
  );
  const length = fc.oneof(fc.nat(3), fc.nat(60));
  const slip = fc.record({
    kind: fc.constantFrom("lost", "put in", "doubled", "swapped"),
    at,
    length,
    put: fc.constantFrom(...STRANGE),
  });
  return fc.array(slip, { minLength: 1, maxLength: 3 }).map((slips) => slips.reduce(slipped, page));
}

interface Slip {
  readonly kind: string;
  readonly at: number;
  readonly length: number;
  readonly put: string;
}

function slipped(page: string, { kind, at, length, put }: Slip): string {
  const [before, found, after] = [page.slice(0, at), page.slice(at, at + length), page.slice(at + length)];
  if (kind === "lost") return before + after;
  if (kind === "put in") return before + put + found + after;
  if (kind === "doubled") return before + found + found + after;
  return before + after.slice(0, length) + found + after.slice(length);
}

/** Elements that may be opened and closed about anything; those that need others around them have them. */
const AROUND = [
  ..."p div section h1 h2 h6 a b i em span data time picture details summary article main small sup".split(" "),
  ...[
    "ul li",
    "ol li",
    "dl dt",
    "dl dd",
    "table caption",
    "table tbody tr td",
    "table thead tr th",
    "svg g",
    "svg text",
    "g",
    "text",
  ],
  ..."html head body title style script template noscript li dd td tr tbody table caption code nobr font svg pre form".split(
    " ",
  ),
  ..."button select option object desc foreignObject clipPath math mi path tspan colgroup svg~title svg~desc~p".split(
    " ",
  ),
];
const ALONE = [
  "br",
  "img",
  "wbr",
  "source",
  "hr",
  "meta",
  "link",
  "base",
  "col",
  "input",
  "path",
  "svg",
  "g",
  "p",
  "frame",
];
const TEXTS = ["", "", " ", "\n", "x", "x y", "&amp;", " &#x27;", "\u00a0", "&nbsp;"];
const ATTRIBUTES = [
  ...["", "", ' class="a"', ' id="b" class="c d"', ' href="#&amp;"', ' viewBox="0"', ' viewbox="0"'],
  ...[' type="hidden"', ' color="x"', ' encoding="text/html"', ' d="M0>1"', ' title="<p>"'],
];

/** Pages in which every element that opens is closed in its turn, whatever stands in whatever. */
export function nestedPages(): fc.Arbitrary<string> {
  const attrs = fc.constantFrom(...ATTRIBUTES);
  const { content } = fc.letrec<{ content: string; element: string }>((tie) => ({
    content: fc
      .array(fc.oneof({ depthSize: "medium", withCrossShrink: true }, fc.constantFrom(...TEXTS), tie("element")), {
        maxLength: 4,
      })
      .map((parts) => parts.join("")),
    element: fc.oneof(
      { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...AROUND), attrs, tie("content")).map(about) },
      fc
        .tuple(fc.constantFrom(...ALONE), attrs, fc.constantFrom("", "/"))
        .map(([name, own, end]) => `<${name}${own}${end}>`),
    ),
  }));
  return content.map((body) => `<!doctype html><html><head></head><body>${body}</body></html>\n`);
}

function about([names, attrs, content]: [string, string, string]): string {
  return names.split(/[ ~]/).reduceRight((inside, name) => `<${name}${attrs}>${inside}</${name}>`, content);
}
