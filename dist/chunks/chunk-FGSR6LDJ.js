import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var e=["small","medium","large"];export{e as a};
