<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>Program</title>
<id>${config.site_host}/</id>
<#list published_posts as post>
<#if post?index == 50><#break></#if>
<entry><id>${config.site_host}/${post.uri}</id><title>${post.title}</title><link href="${config.site_host}/${post.uri}"/></entry>
</#list>
</feed>
