/** The style of the HTML report, for screens in light and dark, and for paper. */
export const styleSheet = `
:root { color-scheme: light dark; --text: #1b2430; --faint: #5b6673; --ground: #f4f6f8; --card: #fff; --rule: #dde3e9;
  --error: #b3261e; --error-ground: #fdecea; --warning: #8a5300; --warning-ground: #fff4e0; --info: #0b5a8f;
  --info-ground: #e6f2fa; --success: #1c6b3a; --success-ground: #e6f5eb; --plain-ground: #e9edf1; }
@media (prefers-color-scheme: dark) { :root { --text: #e6eaee; --faint: #9aa7b4; --ground: #12171c; --card: #1b2229;
  --rule: #323c46; --error: #ff9a91; --error-ground: #44201d; --warning: #ffc46b; --warning-ground: #3f2f12;
  --info: #8ecbf5; --info-ground: #17344a; --success: #86dba4; --success-ground: #183825; --plain-ground: #2a333c; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text);
  font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif; }
.top, main, footer { max-width: 64rem; margin: 0 auto; padding: 0 1.25rem; }
.top { padding-top: 1.75rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .75rem; }
h2 { font-size: 1.2rem; margin: 0 0 .5rem; overflow-wrap: anywhere; white-space: pre-wrap; }
h3 { font-size: 1rem; margin: 1.4rem 0 .5rem; }
h4 { font-size: .97rem; margin: 0 0 .5rem; line-height: 1.6; }
code { font: .82em ui-monospace, "Cascadia Mono", Menlo, "Liberation Mono", monospace; color: var(--faint);
  font-weight: normal; overflow-wrap: anywhere; }
a { color: inherit; }
.tallies { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 0; padding: 0; }
.tally { padding: .35rem .9rem; border-radius: 999px; background: var(--plain-ground); }
.tally b { font-size: 1.1em; }
.card { background: var(--card); border: 1px solid var(--rule); border-radius: 10px; padding: 1.25rem 1.5rem;
  margin: 1.25rem 0; }
article.card { border-left: 6px solid var(--faint); }
article.compliant { border-left-color: var(--success); }
article.needs-review { border-left-color: var(--warning); }
article.non-compliant, article.unreadable { border-left-color: var(--error); }
.verdict { margin: 0; font-weight: 600; }
.verdict.compliant { color: var(--success); }
.verdict.needs-review { color: var(--warning); }
.verdict.non-compliant, .verdict.unreadable { color: var(--error); }
.badge { display: inline-block; padding: .05rem .55rem; border-radius: 999px; font-size: .8rem; font-weight: 600;
  white-space: nowrap; background: var(--plain-ground); }
.tally.compliant, .badge.compliant { background: var(--success-ground); color: var(--success); }
.tally.needs-review, .badge.needs-review, .badge.warning { background: var(--warning-ground); color: var(--warning); }
.tally.non-compliant, .tally.unreadable, .badge.non-compliant, .badge.unreadable, .badge.error {
  background: var(--error-ground); color: var(--error); }
.badge.info { background: var(--info-ground); color: var(--info); }
dl { margin: 0; }
dl > div { display: grid; grid-template-columns: 9rem 1fr; gap: .75rem; padding: .12rem 0; }
dt { color: var(--faint); }
dd { margin: 0; overflow-wrap: anywhere; }
.finding { border: 1px solid var(--rule); border-left: 4px solid var(--info); border-radius: 6px; padding: .8rem 1rem;
  margin: .75rem 0; break-inside: avoid; }
.finding.error { border-left-color: var(--error); }
.finding.warning { border-left-color: var(--warning); }
.finding.set-aside { opacity: .75; border-left-style: dashed; }
.mark { display: inline-block; min-width: 1.5rem; padding: 0 .3rem; border-radius: 4px; text-align: center;
  text-decoration: none; font-size: .8rem; font-weight: 600; background: var(--plain-ground); }
blockquote { margin: .25rem 0 .6rem; padding: .45rem .8rem; background: var(--ground); border-radius: 6px;
  overflow-wrap: anywhere; }
.related { margin: -.2rem 0 .6rem; font-size: .92rem; }
q { quotes: "\\201c" "\\201d"; font-weight: 600; }
:lang(fr) q { quotes: "«\\00a0" "\\00a0»"; }
.place { color: var(--faint); font-size: .9rem; margin-left: .4rem; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th { text-align: left; font-weight: 600; color: var(--faint); border-bottom: 2px solid var(--rule); }
th, td { padding: .35rem .5rem; vertical-align: top; overflow-wrap: break-word; }
td > a:not(.mark) { overflow-wrap: anywhere; }
td code { display: block; }
td { border-bottom: 1px solid var(--rule); }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
details { margin-top: 1.2rem; }
summary { cursor: pointer; font-weight: 600; padding: .2rem 0; }
.outcome { white-space: nowrap; }
.outcome.pass { color: var(--success); }
.outcome.fail { color: var(--error); font-weight: 600; }
.outcome.not-applicable { color: var(--faint); }
.outcome.cannot-check { color: var(--warning); }
.checksum, footer { color: var(--faint); font-size: .82rem; }
.checksum { margin: 1rem 0 0; }
footer { padding-bottom: 2rem; }
footer p { margin: .2rem 0; }
@media (max-width: 40rem) { dl > div { grid-template-columns: 1fr; gap: 0; } .card { padding: 1rem; } }
@media print { @page { margin: 15mm; }
  :root { color-scheme: light; --ground: #fff; --card: #fff; --text: #000; --faint: #444; --rule: #bbb;
    --error: #b3261e; --error-ground: #fff; --warning: #8a5300; --warning-ground: #fff; --info: #0b5a8f;
    --info-ground: #fff; --success: #1c6b3a; --success-ground: #fff; --plain-ground: #fff; }
  body { font-size: 10pt; } .top, main, footer { max-width: none; padding: 0; }
  .badge, .tally, .mark { border: 1px solid currentColor; }
  .card { border: 0; border-top: 2px solid #000; border-radius: 0; padding: .75rem 0; }
  article.card { border-top: 0; border-left: 3px solid #000; padding-left: .75rem; }
  article.card + article.card { break-before: page; }
  h2, h3, h4 { break-after: avoid; } tr { break-inside: avoid; } thead { display: table-header-group; }
  details:not([open]) { display: none; } }
`;
