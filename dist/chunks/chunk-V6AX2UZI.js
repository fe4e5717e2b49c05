import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var e={code:"USD",symbol:"$",decimals:2};export{e as a};
