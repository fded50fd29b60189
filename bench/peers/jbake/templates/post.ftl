<#include "header.ftl">
<#if content.tags??><p><#list content.tags as tag><a href="${content.rootpath}tags/${tag}.html">${tag}</a></#list></p></#if>
<h1>${content.title}</h1>
${content.body}
<nav>
<#if (content.previousContent)??><a href="${content.rootpath}${content.previousContent.uri}">${content.previousContent.title}</a></#if>
<#if (content.nextContent)??><a href="${content.rootpath}${content.nextContent.uri}">${content.nextContent.title}</a></#if>
</nav>
<#include "footer.ftl">
