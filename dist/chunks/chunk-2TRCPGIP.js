import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as w}from"./chunk-GNN5HSCV.js";var g="sku,unit,from,source,rule,prices";var a=(i,r)=>new w(`The price table ${i} is damaged: ${r}`,{hint:"check out Cost Guard again, pricing-data included"});function m(i,r){let[u="",c="",n="",s="",t="",e]=i.split(",");if(e===void 0||e===""||!(Number(n)>=0))throw a(r,`this row cannot be read: ${i.slice(0,120)}`);return{sku:u,unit:c,from:Number(n),source:s,rule:t,prices:e}}function $({prices:i,...r},u,c,n){if(c===""||!(Number(c)>=0))throw a(n,`this price cannot be read: ${r.sku} ${u}=${c}`);return{...r,region:u,usd:c}}function y(i,r){if(!r.startsWith(`${g}
`))throw a(i,`it does not start with "${g}"`);if(!r.endsWith(`
`))throw a(i,"its last line is cut off");let u=g.length+1,c=n=>{let s=u,t=r.length;for(;s<t;){let e=r.lastIndexOf(`
`,(s+t>>>1)-1)+1,o=Math.max(e,s);r.slice(o,o+n.length)<n?s=r.indexOf(`
`,o)+1:t=o}return s};return{name:i,find(n,s){let t=`${n},`,e=`${s}=`,o=[];for(let f=c(t);r.startsWith(t,f);){let p=r.indexOf(`
`,f),l=m(r.slice(f,p),i),d=l.prices.startsWith(e)?0:l.prices.indexOf(` ${e}`)+1;if(d>0||l.prices.startsWith(e)){let h=l.prices.indexOf(" ",d);o.push($(l,s,l.prices.slice(d+e.length,h<0?void 0:h),i))}f=p+1}return o},*rows(){for(let n=u;n<r.length;){let s=r.indexOf(`
`,n),t=m(r.slice(n,s),i);for(let e of t.prices.split(" ")){let o=e.indexOf("=");yield $(t,e.slice(0,Math.max(0,o)),e.slice(o+1),i)}n=s+1}}}}export{g as a,y as b};
