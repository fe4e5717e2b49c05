import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var o=[".github/cost-guard",".cost-guard","cost-guard"].flatMap(a=>[`${a}.yml`,`${a}.yaml`]);export{o as a};
