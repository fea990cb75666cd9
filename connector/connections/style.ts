// The look of the connections page: that of the reports.

/** The style sheet. */
export const STYLE = `
*{box-sizing:border-box}
:root{--bg:#f5f6f8;--card:#fff;--line:#e3e6eb;--text:#17202e;--soft:#586274;--blue:#0b5cad;--good:#0a7a55;--goodbg:#e8f5ef;--bad:#b3400b;--badbg:#fdf0e9;--bluebg:#eaf2fb}
@media(prefers-color-scheme:dark){:root{--bg:#10151d;--card:#18202b;--line:#2b3646;--text:#eaeff6;--soft:#a3b0c2;--blue:#6cb2f5;--good:#4fc79a;--goodbg:#14302a;--bad:#f2925c;--badbg:#33211a;--bluebg:#16283c}.b.p{color:#10151d}}
html{background:var(--bg);color:var(--text);font:15px/1.5 'Open Sans',system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:960px;padding:28px 24px 56px}
h1,h2,h3,p,ul{margin:0;padding:0}
ul{list-style:none}
h1{font-size:20px;line-height:1.25}
h2{font-size:16px}
h3{font-size:15px}
a{color:var(--blue)}
.soft{color:var(--soft)}
.small{font-size:13px}
header{display:flex;align-items:center;gap:14px;margin-bottom:20px}
header svg{flex:none}
header div{flex:1;min-width:0}
.strip{display:flex;flex-wrap:wrap;gap:4px 24px;justify-content:space-between;align-items:center;padding:14px 18px;border-left:3px solid var(--blue);background:var(--card);border-radius:0 8px 8px 0;margin-bottom:20px}
.strip p{min-width:0;overflow-wrap:anywhere}
.note{padding:12px 18px;border-radius:8px;margin-bottom:20px;overflow-wrap:anywhere}
.note.good{background:var(--goodbg);color:var(--good)}
.note.bad{background:var(--badbg);color:var(--bad)}
.note.plain{background:var(--bluebg)}
.note b{color:var(--text)}
section{margin-top:28px}
section>p{margin-bottom:10px}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:16px 18px;margin-top:10px}
.row{display:flex;gap:12px 16px;align-items:center;justify-content:space-between}
.row>div{min-width:0;flex:1}
.acct{border-top:1px solid var(--line);margin-top:14px;padding-top:14px;display:flex;flex-wrap:wrap;gap:10px 16px;justify-content:space-between;align-items:center}
.acct .who{flex:1 1 260px;min-width:0;overflow-wrap:anywhere}
.acts{display:flex;flex-wrap:wrap;gap:8px;align-items:center}
.acts form{display:contents}
.pill{display:inline-block;font-size:12px;font-weight:600;line-height:20px;padding:0 9px;border-radius:10px;vertical-align:1px;white-space:nowrap}
.pill.good{background:var(--goodbg);color:var(--good)}
.pill.bad{background:var(--badbg);color:var(--bad)}
.pill.plain{background:var(--bluebg);color:var(--blue)}
.b{display:inline-block;font:inherit;font-size:14px;font-weight:600;line-height:20px;padding:7px 14px;border:1px solid var(--line);border-radius:8px;background:var(--card);color:var(--text);text-decoration:none;cursor:pointer;white-space:nowrap}
.b:hover{border-color:var(--soft)}
.b.p{background:var(--blue);border-color:var(--blue);color:#fff}
.b.p:hover{filter:brightness(1.1)}
.b.d{color:var(--bad);border-color:transparent;background:none}
.sure .b.d{border-color:var(--bad)}
.acct>form{flex-basis:100%;border-top:1px dashed var(--line);padding-top:2px}
:focus-visible{outline:2px solid var(--blue);outline-offset:2px}
.acct:has(details[open]) .acts,details[open]{flex-basis:100%}
summary{list-style:none}
summary::-webkit-details-marker{display:none}
details .sure{margin-top:8px;background:var(--badbg);border-radius:8px;padding:12px 14px;display:flex;flex-wrap:wrap;gap:10px 16px;align-items:center;justify-content:space-between}
.more{display:inline-block;margin-top:12px;font-size:14px}
label{display:block;font-weight:600;font-size:14px;margin-top:14px}
input[type=text],input[type=password],select{display:block;width:100%;max-width:460px;margin-top:4px;font:inherit;color:inherit;background:var(--card);border:1px solid #8a94a5;border-radius:8px;padding:9px 12px}
.ways{display:grid;gap:14px;margin-top:14px}
.card p+p{margin-top:6px}
.go,.card p.go{margin-top:18px}
.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(300px,1fr));gap:14px;align-items:start}
.two .card{margin:0}
footer{margin-top:36px;padding-top:18px;border-top:1px solid var(--line)}
@media(max-width:560px){body{padding:18px 14px 40px}.card{padding:14px}.two{grid-template-columns:1fr}h1 span{display:none}.acts .b{text-align:center;padding:9px 11px}.acts{width:100%}.b{padding:10px 14px}}
`
