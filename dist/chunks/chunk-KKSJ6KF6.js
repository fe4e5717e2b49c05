import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var r=({file:e,line:o,column:n})=>`${e}:${o}${n===void 0?"":`:${n}`}`;export{r as a};
