<#include "header.ftl">
<h1>Kommuner</h1>
<ul>
<#list tags as tag><li><a href="${content.rootpath}${tag.uri}">${tag.name}</a></li></#list>
</ul>
<#include "footer.ftl">
