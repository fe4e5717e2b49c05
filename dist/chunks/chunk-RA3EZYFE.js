import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
function t(r){let i=[],e=0;return async s=>{e===r?await new Promise(n=>i.push(n)):e++;try{return await s()}finally{let n=i.shift();n===void 0?e--:n()}}}export{t as a};
