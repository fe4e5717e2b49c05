import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var r=e=>e;export{r as a};
