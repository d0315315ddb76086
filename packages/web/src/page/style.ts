/** The one style sheet of all pages: light and dark, readable on a phone, and without any image or font of its own. */
export const STYLE = `:root{color-scheme:light dark;--bg:#fff;--soft:#f3f5f8;--line:#cfd6e0;--text:#1b2430;--dim:#4c5a6b;--link:#0b5cad;
--go:#0a6b35;--go-text:#fff;--stop:#a31621;--stop-text:#fff;--warn:#fff4d6;--warn-line:#b57a00;--bad:#fde7e9}
@media (prefers-color-scheme:dark){:root{--bg:#12171e;--soft:#1c232d;--line:#3a4655;--text:#e8edf3;--dim:#b3bfcd;--link:#8ec5ff;
--go:#3ecf7a;--go-text:#08210f;--stop:#ff8a93;--stop-text:#2d0508;--warn:#3a2f12;--warn-line:#e0b13c;--bad:#431a1e}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
a{color:var(--link)}
header.top{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;padding:.75rem 1rem;border-bottom:1px solid var(--line);background:var(--soft)}
header.top strong{font-size:1.1rem}
header.top nav{display:flex;flex-wrap:wrap;gap:1rem;flex:1}
header.top form{margin:0}
main{max-width:60rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;margin:.5rem 0}
h2{font-size:1.15rem;margin:1.5rem 0 .5rem}
.skip{position:absolute;left:-100rem}.skip:focus{left:.5rem;top:.5rem;background:var(--bg);padding:.5rem}
.environments{display:flex;flex-wrap:wrap;gap:.5rem;padding:0;margin:.5rem 0;list-style:none}
.environments li{border:2px solid var(--line);border-radius:.4rem;padding:.35rem .8rem;font-size:1.2rem;font-weight:600}
.environments li.protected{background:var(--stop);color:var(--stop-text);border-color:var(--stop)}
.note{border-left:.35rem solid var(--line);background:var(--soft);padding:.6rem .9rem;margin:.75rem 0}
.note.warn{background:var(--warn);border-color:var(--warn-line)}
.note.bad{background:var(--bad);border-color:var(--stop)}
.note.good{border-color:var(--go)}
.note p,.note ul{margin:.25rem 0}
dl.facts{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.35rem 1rem;margin:.5rem 0}
dl.facts dt{color:var(--dim)}
dl.facts dd{margin:0;white-space:pre-wrap}
dl.facts ul{margin:0;padding-left:1.1rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
th{color:var(--dim);font-weight:600}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(16rem,100%),1fr));gap:.75rem}
.card{border:1px solid var(--line);border-radius:.4rem;padding:.6rem .9rem}
.card h3{margin:.1rem 0 .4rem;font-size:1rem}
.card ol,.card ul{margin:.2rem 0;padding-left:1.3rem}
.state{display:inline-block;border:1px solid currentColor;border-radius:1rem;padding:0 .7rem;font-size:.9rem;font-weight:600}
.state.waiting{color:var(--warn-line)}.state.approved,.state.running,.state.done{color:var(--go)}
.state.rejected,.state.failed,.state.expired,.state.withdrawn{color:var(--stop)}
@media (prefers-color-scheme:light){.state.waiting{color:#7a5200}}
label{display:block;margin:.75rem 0 .25rem;font-weight:600}
input[type=text],input[type=password],textarea,select{width:100%;max-width:32rem;padding:.5rem;font:inherit;color:inherit;background:var(--bg);border:1px solid var(--dim);border-radius:.3rem}
button,.button{font:inherit;font-weight:600;padding:.55rem 1.2rem;border-radius:.4rem;border:2px solid var(--dim);background:var(--bg);color:var(--text);cursor:pointer;text-decoration:none;display:inline-block}
button.go{background:var(--go);border-color:var(--go);color:var(--go-text)}
button.stop{background:var(--stop);border-color:var(--stop);color:var(--stop-text)}
.buttons{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.dim{color:var(--dim)}
.chart{width:100%;height:auto;border:1px solid var(--line);border-radius:.4rem;background:var(--soft)}
.chart text{fill:var(--text);font:12px system-ui,sans-serif}
.chart .axis{stroke:var(--line)}
.chart .a{fill:var(--link);stroke:var(--link)}.chart .b{fill:var(--stop);stroke:var(--stop)}
.chart .line{fill:none;stroke-width:2}
form.filters{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end}
form.filters label{margin:0;font-weight:400}form.filters input,form.filters select{width:11rem}
pre{white-space:pre-wrap;background:var(--soft);padding:.6rem;border-radius:.4rem;overflow-x:auto}
@media (max-width:40rem){dl.facts{grid-template-columns:1fr;gap:0}dl.facts dd{margin-bottom:.5rem}.environments li{font-size:1.05rem}}
`;
